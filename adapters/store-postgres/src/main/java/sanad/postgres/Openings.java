package sanad.postgres;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The instants at which something begins to be releasable without a write. **Source:** decision
/// 13.
final class Openings {
  private Openings() {}

  /// Writes down instants that are still to come.
  static void expect(Tx tx, Collection<Instant> instants) {
    List<Instant> coming =
        instants.stream()
            .filter(at -> at.isAfter(tx.at()) && at.isBefore(Instant.MAX))
            .distinct()
            .toList();
    if (!coming.isEmpty()) {
      tx.run(
          """
          insert into sched.opening (at) select unnest(?)
          on conflict (at) do update set done = false
          """,
          Tx.Many.times(coming));
    }
  }

  /// The next one.
  static Optional<Instant> next(Tx tx) {
    return tx.first(
        "select at from sched.opening where not done order by at limit 1", r -> r.time("at"));
  }

  /// Takes all that are due.
  static List<Instant> take(Tx tx) {
    return tx.rows(
        "update sched.opening set done = true where not done and at <= ? returning at",
        r -> r.time("at"),
        tx.at());
  }
}
