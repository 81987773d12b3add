package sanad.node.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock of a demonstration: it runs like the machine's and can be set forward, because the
/// story takes half a year. Thread-safe.
final class DemoClock implements InstantSource {
  private volatile Duration ahead;

  DemoClock(Instant start) {
    ahead = Duration.between(InstantSource.system().instant(), start);
  }

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead);
  }

  /// Sets the clock forward; backward it never goes.
  void forwardTo(Instant instant) {
    var step = Duration.between(instant(), instant);
    if (step.isNegative()) {
      throw new IllegalArgumentException("demo clock: expected a later instant");
    }
    ahead = ahead.plus(step);
  }
}
