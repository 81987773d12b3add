package sanad.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sanad.handling.Register;
import sanad.handling.Withdrawn;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Release;

/// Closes once, after an upgrade, what releases withdrawn before it left open: a withdrawal named
/// the agencies that lost an item by it, and left a name open as long as a member kept the item
/// otherwise. By their releases it is known which names each was to close.
///
/// **Source:** docs/decisions/0012; V0029.
final class Closings {
  private Closings() {}

  /// Does it where it is still to be done, before the rule is asked again.
  ///
  /// @return whether it was
  static PostgresStore.Written<Boolean> of(Tx tx, Known known) {
    if (!take(tx)) {
      return new PostgresStore.Written<>(false, known);
    }
    Register register = known.register();
    ItemClasses classes = new ItemClasses(tx, known.classes());
    ItemWriting items = new ItemWriting(tx, classes, new JournalLines(tx));
    Map<StixId, Withdrawn> due = due(tx, register);
    new ItemWithdrawal(tx, items, register.self()).of(due);
    new Permissions(tx, register, known.viewers()).fill(classes.fresh());
    items.finish();
    Leaves.append(
        tx,
        Act.of("release.close", Act.Kind.ALTERATION),
        due.keySet().stream().map(StixId::toString).toList());
    return new PostgresStore.Written<>(true, known.withClasses(classes.fresh()));
  }

  private static boolean take(Tx tx) {
    return !tx.rows(
            "update sched.closing set done = true where not done returning at", r -> r.time("at"))
        .isEmpty();
  }

  /// The names to close, of each item that this node holds.
  private static Map<StixId, Withdrawn> due(Tx tx, Register register) {
    StixId giver = StixId.parse(register.self().stix());
    List<Release> standing = JournalRows.standing(tx);
    Map<StixId, Withdrawn> due = new LinkedHashMap<>();
    tx.each(
        JournalRows.RELEASES + " where r.withdrawn_at is not null order by r.arrival",
        0,
        r -> {
          JournalRows.release(r)
              .taken(standing, giver)
              .forEach((id, taken) -> due.merge(id, taken, Withdrawn::and));
          return true;
        });
    return due;
  }
}
