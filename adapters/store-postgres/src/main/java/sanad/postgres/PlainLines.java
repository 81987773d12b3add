package sanad.postgres;

import java.util.Optional;
import java.util.UUID;
import sanad.store.LineFilter;

/// The usual walk, in one pass over each index: no filter but a time, every line the only one of
/// its object, and every object seen. Where it is not so, [LineQuery] looks at each line by itself.
///
/// **Source:** decision 18.
final class PlainLines {
  private static final String WALK =
      """
      with l as materialized (
        select w.number, w.row, w.date_added, w.bytes, w.alone
        from unnest((select gate.classes())) as c(class) cross join lateral (
          select number, row, date_added, bytes, alone from journal.line
          where collection = ? and class = c.class and number > ? and not passed
          order by number limit ?) w order by w.number limit ?),
      a as materialized (
        select count(*) as walked, max(number) as until, array_agg(number) as numbers, array_agg(row) as rows,
          array_agg(bytes) as bytes, array_agg(date_added) as added, min(row) as low, max(row) as high,
          bool_and(alone) as alone
        from l)
      select walked, coalesce(until, 0) as until, coalesce(numbers, '{}') as numbers, coalesce(rows, '{}') as rows,
        coalesce(bytes, '{}') as bytes, added[1] as first_added,
        coalesce(added[?], added[walked]) as last_added,
        case when not alone then -1
          when high - low + 1 = walked then (select count(*) from item.version v where v.row between low and high)
          else (select count(*) from item.version v where v.row = any(rows)) end as seen
      from a
      """;

  private PlainLines() {}

  /// Whether a filter asks for nothing but the newest of everything.
  static boolean fit(LineFilter filter) {
    return filter.ids().isEmpty()
        && filter.types().isEmpty()
        && filter.specVersions().isEmpty()
        && filter.versions().equals(LineFilter.Versions.NEWEST);
  }

  /// The next `walk` lines after line `start`, as [LineQuery#find] tells them; empty where each
  /// must be looked at.
  static Optional<LineQuery.Found> find(Tx tx, UUID collection, long start, int walk, int limit) {
    return tx.one(
        WALK,
        r ->
            r.number("walked") == 0 || r.number("seen") == r.number("walked")
                ? Optional.of(
                    new LineQuery.Found(
                        r.number("walked"),
                        r.number("until"),
                        r.longs("numbers"),
                        r.longs("rows"),
                        r.integers("bytes"),
                        r.maybeTime("first_added"),
                        r.maybeTime("last_added")))
                : Optional.empty(),
        collection,
        start,
        walk,
        walk,
        Math.max(limit, 1));
  }
}
