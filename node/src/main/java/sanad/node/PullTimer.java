package sanad.node;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sanad.exchange.Pull;

/// Pulls what is due, one round after the other. A round that fails is followed by the next; what
/// each link's last pull came to stands in the register.
final class PullTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PullTimer.class);

  private final Pull pull;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pull").factory());

  PullTimer(Pull pull, Duration every) {
    this.pull = pull;
    long millis = every.toMillis();
    var _ = timer.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      pull.pullDue();
    } catch (RuntimeException failed) {
      // a thread's edge: the next round tries again
      LOG.warn("pull failed: {}", failed.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
