package sanad.handling;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/// The ends of everything that a permission rests on, gathered while the rule is asked.
final class Ends {
  private final TreeSet<Instant> ends = new TreeSet<>();

  void add(Instant end) {
    ends.add(end);
  }

  /// The first end; empty where nothing ends by itself.
  Optional<Instant> first() {
    return ends.isEmpty() ? Optional.empty() : Optional.of(ends.first());
  }
}
