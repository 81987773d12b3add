package sanad.postgres;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/// Numbers new lines of collections, in the order of their rows. Writes go one at a time, so
/// numbers stand in the order of commits.
///
/// **Source:** decision 18; docs/decisions/0016.
record LineNumbers(Tx tx) {
  /// When a row that has begun ends for a partner who may see its class; at once where that does
  /// not decide.
  static final String ENDS =
      """
      case when v.originator = %1$s then v.destroy_after
        when v.needs <@ array[v.class] then least(v.review_by, v.destroy_after)
        when v.needs <@ array[v.class, 0] then least(v.review_by, v.destroy_after, v.named_destroy,
          case when v.named_review_except = %1$s then v.named_review_others else v.named_review end)
        else '-infinity' end""";

  /// Numbers what `fresh` holds, in the order of its rows; takes the time.
  private static final String NUMBER =
      """
      , placed as (
        select f.*, row_number() over (partition by f.collection order by f.row) as place,
          count(*) over (partition by f.collection, f.id, f.type) as same from fresh f),
      ends as (
        update journal.collection c set last = c.last + m.many,
          last_added = greatest(?::timestamptz, c.last_added + interval '1 microsecond')
            + (m.many - 1) * interval '1 microsecond'
        from (select collection, count(*) as many from fresh group by collection) m where c.id = m.collection
        returning c.id, c.last - m.many as before, c.last_added - (m.many - 1) * interval '1 microsecond' as added),
      lined as (
        insert into journal.line (collection, number, date_added, row, ends, class, type, id, version, alone, by_creator,
            bytes)
        select p.collection, e.before + p.place, e.added + (p.place - 1) * interval '1 microsecond', p.row, p.ends, p.class,
          p.type, p.id, p.version,
          p.same = 1 and (not p.known or not exists (select 1 from journal.line o
            where o.collection = p.collection and o.id = p.id and o.type = p.type and not o.passed)),
          p.by_creator, p.bytes
        from placed p join ends e on e.id = p.collection order by p.collection, p.place
        returning collection, number, id, alone)
      select collection, count(*) as many, min(number) as first,
        coalesce(array_agg(distinct id) filter (where not alone), '{}') as joined
      from lined group by collection
      """;

  /// New lines of a collection.
  ///
  /// @param joined objects that have several lines in it by now
  record Numbered(UUID collection, long many, long first, List<UUID> joined) {
    /// How the log names them.
    List<String> names() {
      return ServedLines.name(collection, LongStream.range(first, first + many).boxed().toList());
    }
  }

  /// Inserts what `fresh` holds, a common table of the statement so begun, the time its last
  /// parameter; where an object has several in one collection by now, none of them is alone.
  List<Numbered> give(String fresh, Object... parameters) {
    List<Numbered> numbered =
        tx.rows(
            fresh + NUMBER,
            r ->
                new Numbered(
                    r.uuid("collection"), r.number("many"), r.number("first"), r.uuids("joined")),
            parameters);
    for (Numbered lines : numbered) {
      if (!lines.joined().isEmpty()) {
        tx.run(
            "update journal.line set alone = false where collection = ? and id = any(?) and alone"
                + " and not passed",
            lines.collection(),
            Tx.Many.uuids(lines.joined()));
      }
    }
    return numbered;
  }
}
