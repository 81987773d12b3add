package sanad.postgres;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import sanad.stix.StixId;
import sanad.store.Collections.Outline;
import sanad.store.Leaf;

/// Which lines of a collection a page held: as the log names them, `lines:<collection>:<ranges>`,
/// and as the record of who was handed what. A line's number, id and version are never changed, so
/// the ranges say as much as a thousand names.
///
/// **Source:** docs/decisions/0016.
final class ServedLines {
  private static final String PREFIX = "lines:";

  private ServedLines() {}

  /// How the log names these lines.
  static List<String> name(UUID collection, List<Long> numbers) {
    return numbers.isEmpty() ? List.of() : List.of(PREFIX + collection + ":" + ranges(numbers));
  }

  /// Writes down, with the commit, that a page is handed out, unless a page before it that begins
  /// at the same line, or at the last one before that, held the same lines.
  static void deliver(Tx tx, Outline page) {
    if (page.numbers().isEmpty()) {
      return;
    }
    String lines = ranges(page.numbers());
    tx.later(
        """
        insert into journal.served (collection, first, last, lines, since)
        select ?, ?, ?, ?::int8multirange, ? where not exists (
          select 1 from journal.served s where s.collection = ? and s.lines @> ?::int8multirange
            and s.first = (select max(first) from journal.served where collection = ? and first <= ?))
        """,
        page.collection(),
        page.numbers().getFirst(),
        page.numbers().getLast(),
        lines,
        tx.at(),
        page.collection(),
        lines,
        page.collection(),
        page.numbers().getFirst());
  }

  /// Ranges of ascending numbers, as PostgreSQL writes a multirange.
  private static String ranges(List<Long> numbers) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < numbers.size(); ) {
      long from = numbers.get(i);
      long until = from;
      while (i < numbers.size() && numbers.get(i) == until) {
        until++;
        i++;
      }
      text.append(text.length() == 1 ? "" : ",").append('[').append(from).append(',').append(until);
      text.append(')');
    }
    return text.append('}').toString();
  }

  /// A line as the log may have named it. @param prefix how such a name begins
  record Place(String prefix, long number) {}

  /// All lines of an object.
  static List<Place> of(Tx tx, StixId id) {
    return tx.rows(
        """
        select l.collection, l.number from journal.collection c
        join journal.line l on l.collection = c.id and l.id = ? and l.type = ?
        """,
        r -> new Place(PREFIX + r.uuid("collection") + ":", r.number("number")),
        id.uuid(),
        id.type());
  }

  /// The leaf with the names in full.
  static Leaf inFull(Tx tx, Leaf leaf) {
    if (leaf.objects().stream().noneMatch(name -> name.startsWith(PREFIX))) {
      return leaf;
    }
    return leaf.naming(
        leaf.objects().stream()
            .flatMap(name -> name.startsWith(PREFIX) ? lines(tx, name).stream() : Stream.of(name))
            .toList());
  }

  private static List<String> lines(Tx tx, String name) {
    String[] parts = name.split(":", 3);
    return tx.rows(
        """
        select l.type || '--' || l.id || '@' || l.version as name from journal.line l
        where l.collection = ? and l.class = any((select gate.classes())::integer[]) and l.number >= lower(?::int8multirange)
          and l.number < upper(?::int8multirange) and ?::int8multirange @> l.number order by l.number
        """,
        r -> r.text("name"),
        UUID.fromString(parts[1]),
        parts[2],
        parts[2],
        parts[2]);
  }
}
