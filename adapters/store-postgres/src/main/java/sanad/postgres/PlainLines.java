package sanad.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import sanad.store.LineFilter;

/// The usual walk, in one pass over each index: no filter but a time, every line the only one of
/// its object, and every object seen. Where it is not so, [LineQuery] looks at each line by itself.
///
/// The objects are counted only where the lines do not tell that all are seen: while none of them
/// has ended, class by class. The texts are fetched under the rule in either case.
///
/// **Source:** decision 18; docs/decisions/0034.
final class PlainLines {
  /// Numbers without a gap are told by the last of them, rows that run beside them by how far they
  /// are apart, and sizes not at all where all have room: an array of a thousand numbers costs more
  /// to send than to find.
  private static final String WALK =
      """
      with l as materialized (
        select w.number, w.row, w.date_added, w.bytes, w.alone, w.ends
        from unnest((select gate.classes())) as c(class) cross join lateral (
          select number, row, date_added, bytes, alone, ends from journal.line
          where collection = ? and class = c.class and number > ? and not passed
          order by number limit ?) w order by w.number limit ?),
      a as materialized (
        select count(*) as walked, min(number) as first, coalesce(max(number), 0) as until, sum(bytes) as size,
          min(row - number) as apart, max(row - number) as furthest, max(date_added) as added, bool_and(alone) as alone,
          min(ends) as ends
        from l)
      select walked, until, apart,
        case when until - first + 1 > walked then (select array_agg(number) from l) end as numbers,
        case when apart < furthest then (select array_agg(row) from l) end as rows,
        case when size > ? then (select array_agg(bytes) from l) end as bytes,
        (select date_added from l limit 1) as first_added,
        coalesce((select date_added from l offset ? limit 1), added) as last_added,
        case when not alone then -1
          when ends > ? then walked
          when apart = furthest and until - first + 1 = walked
            then (select count(*) from item.version v where v.row between first + apart and until + apart)
          else (select count(*) from item.version v where v.row = any(array(select row from l))) end as seen
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
  ///
  /// @param room the bytes for which no sizes are needed; the answer has none where all lines fit
  static Optional<LineQuery.Found> find(
      Tx tx, UUID collection, long start, int walk, int limit, long room) {
    return tx.one(
        WALK,
        r ->
            r.number("walked") == 0 || r.number("seen") == r.number("walked")
                ? Optional.of(found(r))
                : Optional.empty(),
        collection,
        start,
        walk,
        walk,
        room,
        Math.max(limit - 1, 0),
        tx.at());
  }

  private static LineQuery.Found found(Row r) throws SQLException {
    long walked = r.number("walked");
    long until = r.number("until");
    List<Long> numbers =
        r.maybeLongs("numbers")
            .orElseGet(() -> LongStream.rangeClosed(until - walked + 1, until).boxed().toList());
    long apart = r.number("apart");
    List<Long> rows =
        r.maybeLongs("rows").orElseGet(() -> numbers.stream().map(n -> n + apart).toList());
    return new LineQuery.Found(
        walked,
        until,
        numbers,
        rows,
        r.maybeIntegers("bytes").orElse(List.of()),
        r.maybeTime("first_added"),
        r.maybeTime("last_added"));
  }
}
