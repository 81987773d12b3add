package sanad.postgres;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The times of what rows of `item.version` name, in columns of their own: most rows have none, and
/// so these are written by themselves.
final class NamedTimes {
  private NamedTimes() {}

  /// Rows of which they changed.
  static List<NewNeeds.Before> write(Tx tx, Map<Long, Bounds> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Long> numbers = List.copyOf(rows.keySet());
    List<Bounds> bounds = numbers.stream().map(rows::get).toList();
    return tx.rows(
        """
        update item.version v set named_destroy = n.destroy, named_review = n.review,
          named_review_except = n.review_except, named_review_others = n.review_others, named_from = n.begin,
          named_from_except = n.begin_except, named_from_others = n.begin_others
        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
          as n(row, destroy, review, review_except, review_others, begin, begin_except, begin_others)
          join item.version o on o.row = n.row
        where v.row = n.row
          and (v.named_destroy, v.named_review, v.named_review_except, v.named_review_others, v.named_from,
            v.named_from_except, v.named_from_others) is distinct from
            (n.destroy, n.review, n.review_except, n.review_others, n.begin, n.begin_except, n.begin_others)
        returning v.row,\s"""
            + NewNeeds.SLEPT,
        NewNeeds::before,
        Tx.Many.longs(numbers),
        Tx.Many.times(of(bounds, Bounds::destroy)),
        Tx.Many.times(of(bounds, one -> one.review().at())),
        Tx.Many.uuids(of(bounds, one -> one.review().except())),
        Tx.Many.times(of(bounds, one -> one.review().others())),
        Tx.Many.times(of(bounds, one -> one.from().at())),
        Tx.Many.uuids(of(bounds, one -> one.from().except())),
        Tx.Many.times(of(bounds, one -> one.from().others())),
        tx.at());
  }

  private static <T> List<T> of(List<Bounds> from, Function<Bounds, T> column) {
    return from.stream().map(column).toList();
  }
}
