package sanad.postgres;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import sanad.store.Act;

/// Works out once, after an upgrade, what rows need that name something, or that are not the newest
/// of their object: an earlier node put the times of all that into the row's own.
///
/// It is done by parts, each in a transaction of its own, since a claim lasts a minute and a large
/// store takes longer. What was done is done again after a crash, and changes nothing more.
///
/// **Source:** docs/decisions/0045; V0030.
final class Settlings {
  /// Before the first row.
  static final long START = 0;

  /// Nothing is left to be done.
  static final long END = Long.MAX_VALUE;

  /// Rows that are followed together.
  static final int PART = 1_000;

  private Settlings() {}

  private record Place(long row, UUID object) {}

  /// Does the rows behind this one, where it is still to be done.
  ///
  /// @return the last of them, or [#END]
  static PostgresStore.Written<Long> part(Tx tx, Known known, long after) {
    if (after == START && isDone(tx)) {
      return new PostgresStore.Written<>(END, known);
    }
    List<Place> places = places(tx, after);
    if (places.isEmpty()) {
      tx.run("update sched.settling set done = true where not done");
      Leaves.append(tx, Act.of("item.settle", Act.Kind.ALTERATION), List.of());
      return new PostgresStore.Written<>(END, known);
    }
    ItemClasses classes = new ItemClasses(tx, known.classes());
    ItemWriting items = new ItemWriting(tx, classes, new JournalLines(tx));
    items.settleAll(places.stream().map(Place::object).collect(Collectors.toSet()));
    items.finish();
    return new PostgresStore.Written<>(places.getLast().row(), known);
  }

  private static boolean isDone(Tx tx) {
    return tx.rows("select at from sched.settling where not done", r -> r.time("at")).isEmpty();
  }

  private static List<Place> places(Tx tx, long after) {
    return tx.rows(
        """
        select row, object_key from item.version
        where row > ? and class <> 0 and (cardinality(names) > 0 or not newest) order by row limit ?
        """,
        r -> new Place(r.number("row"), r.uuid("object_key")),
        after,
        PART);
  }
}
