package sanad.postgres;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import sanad.store.Act;

/// Works out once, after an upgrade, what rows need that name something, or that are not the newest
/// of their object: an earlier node put the times of all that into the row's own.
///
/// **Source:** docs/decisions/0045; V0030.
final class Settlings {
  /// Objects that are followed together.
  private static final int PART = 1_000;

  private Settlings() {}

  /// Does it where it is still to be done.
  ///
  /// @return whether it was
  static PostgresStore.Written<Boolean> of(Tx tx, Known known) {
    if (!take(tx)) {
      return new PostgresStore.Written<>(false, known);
    }
    ItemClasses classes = new ItemClasses(tx, known.classes());
    ItemWriting items = new ItemWriting(tx, classes, new JournalLines(tx));
    List<UUID> objects = objects(tx);
    for (int from = 0; from < objects.size(); from += PART) {
      items.settleAll(Set.copyOf(objects.subList(from, Math.min(from + PART, objects.size()))));
    }
    items.finish();
    Leaves.append(tx, Act.of("item.settle", Act.Kind.ALTERATION), List.of());
    return new PostgresStore.Written<>(true, known);
  }

  private static boolean take(Tx tx) {
    return !tx.rows(
            "update sched.settling set done = true where not done returning at", r -> r.time("at"))
        .isEmpty();
  }

  private static List<UUID> objects(Tx tx) {
    return tx.rows(
        """
        select distinct object_key from item.version
        where class <> 0 and (cardinality(names) > 0 or not newest) order by object_key
        """,
        r -> r.uuid("object_key"));
  }
}
