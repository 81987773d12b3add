package sanad.postgres;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import sanad.stix.StixId;
import sanad.store.Marked;

/// Writes the lines of what a partner posts into its *exchange* collection.
///
/// **Source:** decisions 18, 21; docs/decisions/0016.
record PostedLines(Tx tx) {
  /// A row whose object nobody had before it.
  ///
  /// @param ends when its own partner may see it no more
  record First(
      long row,
      Instant ends,
      int releaseClass,
      StixId id,
      String version,
      boolean byCreator,
      int bytes) {
    static First of(ItemGraph.Node node, ItemGraph.Needs needs, Marked marked) {
      return new First(
          node.row(),
          needs.times().destroy(),
          node.releaseClass(),
          marked.object().id(),
          node.version(),
          NewRows.byCreator(marked),
          marked.object().json().getBytes(StandardCharsets.UTF_8).length);
    }
  }

  /// What a partner posted stands in its *exchange* collection, whatever the rule says: of objects
  /// that nobody had before, in the order of the rows.
  List<LineNumbers.Numbered> first(UUID collection, List<First> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    long many = rows.size();
    return tx.rows(
        """
        with ends as (
          update journal.collection set last = last + ?,
            last_added = greatest(?::timestamptz, last_added + interval '1 microsecond')
              + ? * interval '1 microsecond'
          where id = ? returning last - ? as before, last_added - ? * interval '1 microsecond' as added),
        lined as (
          insert into journal.line (collection, number, date_added, row, ends, class, type, id, version, alone, by_creator,
              bytes)
          select ?, e.before + n.place, e.added + (n.place - 1) * interval '1 microsecond', n.row, n.ends, n.class, n.type,
            n.id, n.version, true, n.by_creator, n.bytes
          from ends e cross join unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
            as n(row, ends, class, type, id, version, by_creator, bytes, place))
        select before + 1 as first from ends
        """,
        r -> new LineNumbers.Numbered(collection, many, r.number("first"), List.of()),
        many,
        tx.at(),
        many - 1,
        collection,
        many,
        many - 1,
        collection,
        Tx.Many.longs(of(rows, First::row)),
        Tx.Many.times(of(rows, First::ends)),
        Tx.Many.integers(of(rows, First::releaseClass)),
        Tx.Many.texts(of(rows, first -> first.id().type())),
        Tx.Many.uuids(of(rows, first -> first.id().uuid())),
        Tx.Many.texts(of(rows, First::version)),
        Tx.Many.truths(of(rows, First::byCreator)),
        Tx.Many.integers(of(rows, First::bytes)));
  }

  private static <T> List<T> of(List<First> rows, Function<First, T> column) {
    return rows.stream().map(column).toList();
  }

  /// The same where objects were known before, or come several times.
  ///
  /// @param known those of the rows whose object was known before; of the others no line can be
  ///   there
  List<LineNumbers.Numbered> again(UUID collection, List<Long> rows, List<Long> known) {
    if (rows.isEmpty()) {
      return List.of();
    }
    return new LineNumbers(tx)
        .give(
            """
        with fresh as (
          select c.id as collection, v.row, v.class, v.type, v.id, v.version, v.by_creator, v.bytes,
            v.row = any(?) as known,\s"""
                + LineNumbers.ENDS.formatted("c.partner")
                + """
             as ends
          from journal.collection c cross join item.version v
          where c.id = ? and v.row = any(?) and not (v.row = any(?) and exists (select 1 from journal.line l
            where l.collection = ? and l.id = v.id and l.type = v.type and l.version = v.version and not l.passed)))
        """,
            Tx.Many.longs(known),
            collection,
            Tx.Many.longs(rows),
            Tx.Many.longs(known),
            collection,
            tx.at());
  }
}
