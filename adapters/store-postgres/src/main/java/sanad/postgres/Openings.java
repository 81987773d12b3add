package sanad.postgres;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sanad.store.Act;

/// The instants at which something begins to be releasable without a write.
///
/// **Source:** decision 13; docs/decisions/0050.
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

  /// When the rule was asked last, as far as that is kept: its answers hold from then on, and where
  /// it has none, since all had ended, there is what was opened.
  static Instant asked(Tx tx) {
    return tx.one(
            "select greatest(gate.asked(), (select max(at) from sched.opening where done)) as at",
            r -> r.maybeTime("at"))
        .orElse(Instant.MIN);
  }

  /// Opens what is due: asks the rule again, and writes the lines of what began. Where it was asked
  /// at a time that is still to come, the clock was wrong: what was opened then is not open yet.
  static PostgresStore.Written<Boolean> run(Tx tx, Known known) {
    JournalLines journal = new JournalLines(tx);
    if (asked(tx).isAfter(tx.at())) {
      tx.run("update sched.opening set done = false where done and at > ?", tx.at());
      journal.touched(
          begun(
              tx, "select ?::timestamptz as at", "v.%1$s > t.at and v.%1$s < 'infinity'", tx.at()));
    }
    List<Instant> due = take(tx);
    Permissions permissions = new Permissions(tx, known.register(), known.viewers());
    Permissions.Changed changed = permissions.refillAll(known.classes());
    journal.closed(changed.closed(), known.register());
    journal.opened(changed.opened());
    journal.touched(begun(tx, "select ? as due", "v.%1$s = any(t.due)", Tx.Many.times(due)));
    Leaves.append(tx, Act.of("opening.run", Act.Kind.DISCLOSURE), List.of());
    return new PostgresStore.Written<>(true, known);
  }

  /// Rows that begin, themselves or by what they name, at such a time.
  private static List<Long> begun(Tx tx, String times, String at, Object parameter) {
    return tx.rows(
        "select v.row from item.version v, (%s) t where %s or %s or %s"
            .formatted(
                times,
                at.formatted("valid_from"),
                at.formatted("named_from"),
                at.formatted("named_from_others")),
        r -> r.number("row"),
        parameter);
  }

  /// Takes all that are due.
  private static List<Instant> take(Tx tx) {
    return tx.rows(
        "update sched.opening set done = true where not done and at <= ? returning at",
        r -> r.time("at"),
        tx.at());
  }
}
