package sanad.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// What rows of `item.version` need since other objects changed, written with one statement for
/// all; rows that need what they needed before are left as they are.
final class NewNeeds {
  private final Map<Long, ItemGraph.Needs> rows = new LinkedHashMap<>();

  void add(long row, ItemGraph.Needs needs) {
    rows.put(row, needs);
  }

  /// Those that differ from what was held.
  Map<Long, ItemGraph.Needs> write(Tx tx) {
    Map<Long, ItemGraph.Needs> changed = new LinkedHashMap<>();
    if (rows.isEmpty()) {
      return changed;
    }
    List<ItemGraph.Needs> all = List.copyOf(rows.values());
    tx.rows(
            """
            update item.version v set needs = n.needs::integer[], valid_from = n.valid_from, review_by = n.review_by,
              destroy_after = n.destroy_after, newest = n.newest, shared = n.shared
            from unnest(?, ?, ?, ?, ?, ?, ?) as n(row, needs, valid_from, review_by, destroy_after, newest, shared)
            where v.row = n.row
              and (v.needs, v.valid_from, v.review_by, v.destroy_after, v.newest, v.shared) is distinct from
                (n.needs::integer[], n.valid_from, n.review_by, n.destroy_after, n.newest, n.shared)
            returning v.row
            """,
            r -> r.number("row"),
            Tx.Many.longs(List.copyOf(rows.keySet())),
            Tx.Many.texts(of(all, needs -> Tx.Many.text(needs.classes()))),
            Tx.Many.times(of(all, needs -> needs.times().from())),
            Tx.Many.times(of(all, needs -> needs.times().review())),
            Tx.Many.times(of(all, needs -> needs.times().destroy())),
            Tx.Many.truths(of(all, ItemGraph.Needs::newest)),
            Tx.Many.truths(of(all, ItemGraph.Needs::shared)))
        .forEach(row -> changed.put(row, Objects.requireNonNull(rows.get(row))));
    return changed;
  }

  private static <T> List<T> of(List<ItemGraph.Needs> from, Function<ItemGraph.Needs, T> column) {
    return from.stream().map(column).toList();
  }
}
