package sanad.postgres;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// What rows of `item.version` need since other objects changed, written with one statement for
/// all; rows that need what they needed before are left as they are.
final class NewNeeds {
  /// Of the row `o` as it was held; takes the time.
  static final String SLEPT =
      "? >= least(o.review_by, o.destroy_after, o.named_review, o.named_destroy) as slept";

  private final Map<Long, ItemGraph.Needs> rows = new LinkedHashMap<>();

  void add(long row, ItemGraph.Needs needs) {
    rows.put(row, needs);
  }

  /// Rows that differ from what was held.
  ///
  /// @param slept those of them whose times had ended for somebody: he may have walked past their
  ///   lines since
  record Changed(Map<Long, ItemGraph.Needs> rows, Set<Long> slept) {}

  /// A row as it was held, and whether it had slept.
  record Before(long row, boolean slept) {}

  Changed write(Tx tx) {
    Changed changed = new Changed(new LinkedHashMap<>(), new HashSet<>());
    if (rows.isEmpty()) {
      return changed;
    }
    List<ItemGraph.Needs> all = List.copyOf(rows.values());
    tx.rows(
            """
            update item.version v set needs = n.needs::integer[], valid_from = n.valid_from, review_by = n.review_by,
              destroy_after = n.destroy_after, newest = n.newest, shared = n.shared
            from unnest(?, ?, ?, ?, ?, ?, ?) as n(row, needs, valid_from, review_by, destroy_after, newest, shared)
              join item.version o on o.row = n.row
            where v.row = n.row
              and (v.needs, v.valid_from, v.review_by, v.destroy_after, v.newest, v.shared) is distinct from
                (n.needs::integer[], n.valid_from, n.review_by, n.destroy_after, n.newest, n.shared)
            returning v.row,\s"""
                + SLEPT,
            NewNeeds::before,
            Tx.Many.longs(List.copyOf(rows.keySet())),
            Tx.Many.texts(of(all, needs -> Tx.Many.text(needs.classes()))),
            Tx.Many.times(of(all, needs -> needs.times().from())),
            Tx.Many.times(of(all, needs -> needs.times().review())),
            Tx.Many.times(of(all, needs -> needs.times().destroy())),
            Tx.Many.truths(of(all, ItemGraph.Needs::newest)),
            Tx.Many.truths(of(all, ItemGraph.Needs::shared)),
            tx.at())
        .forEach(before -> note(before, changed));
    NamedTimes.write(tx, named(rows)).forEach(before -> note(before, changed));
    return changed;
  }

  private void note(Before before, Changed changed) {
    changed.rows().put(before.row(), Objects.requireNonNull(rows.get(before.row())));
    if (before.slept()) {
      changed.slept().add(before.row());
    }
  }

  static Before before(Row r) throws SQLException {
    return new Before(r.number("row"), r.flag("slept"));
  }

  /// Those that have times of what they name.
  static Map<Long, Bounds> named(Map<Long, ItemGraph.Needs> rows) {
    Map<Long, Bounds> named = new LinkedHashMap<>();
    rows.forEach(
        (row, needs) -> {
          if (!needs.named().equals(Bounds.NONE)) {
            named.put(row, needs.named());
          }
        });
    return named;
  }

  private static <T> List<T> of(List<ItemGraph.Needs> from, Function<ItemGraph.Needs, T> column) {
    return from.stream().map(column).toList();
  }
}
