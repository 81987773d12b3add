package sanad.postgres;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import sanad.stix.StixId;
import sanad.store.Marked;

/// Writes the lines of collections in the transaction that makes something releasable, numbers
/// them, and takes out the lines of what is releasable no more.
///
/// Writes go one at a time, so numbers stand in the order of commits. A line that was walked past
/// while it was withheld would never be sent; so what becomes releasable again gets a new line, and
/// the old one is passed over.
///
/// **Source:** decisions 13, 18, 21; reliability.md 5.1; docs/decisions/0016.
final class JournalLines {
  private static final String VISIBLE =
      """
      v.originator <> k.partner and v.class = any(k.classes)
        and (v.needs <@ k.classes or (v.needs <@ (k.classes || 0) and v.named_destroy > k.at
          and case when v.named_review_except = k.partner then v.named_review_others else v.named_review end > k.at
          and case when v.named_from_except = k.partner then v.named_from_others else v.named_from end <= k.at))
        and v.valid_from <= k.at and v.review_by > k.at and v.destroy_after > k.at""";

  /// When a row that has begun ends for a partner who may see its class; at once where that does
  /// not decide.
  private static final String ENDS =
      """
      case when v.originator = %1$s then v.destroy_after
        when v.needs <@ array[v.class] then least(v.review_by, v.destroy_after)
        when v.needs <@ array[v.class, 0] then least(v.review_by, v.destroy_after, v.named_destroy,
          case when v.named_review_except = %1$s then v.named_review_others else v.named_review end)
        else '-infinity' end""";

  /// *Release* collections with what their partner may see; `at` three times, then what narrows
  /// them.
  private static final String COLLECTIONS =
      """
      with k as materialized (
        select c.id, c.partner, c.purpose, c.agreement, ?::timestamptz as at,
          gate.partner_classes(c.partner, c.purpose, ?) as classes, c.partner::text || g.ids as names
        from journal.collection c,
          (select coalesce(array_agg(id::text), '{}') as ids from register.party where kind = 'GROUP') g
        where c.kind = 'release'%s)
      """;

  /// Which classes belong into a collection: those that are given under its agreement, to its
  /// partner or to a group. What the partner may see of them is another question.
  ///
  /// **Source:** docs/decisions/0046.
  private static final String GIVEN =
      "(k.agreement = %1$s.basis or jsonb_exists_any(%1$s.bases -> k.agreement::text, k.names))";

  /// Which rows do: an older version only where the newest one does too, so that the last one of a
  /// collection is the last that there is.
  private static final String BELONGS =
      GIVEN.formatted("c")
          + """
           and (v.newest or exists (select 1 from item.version n join item.class d on d.id = n.class
            where n.object_key = v.object_key and n.originator = v.originator and n.newest and\s"""
          + GIVEN.formatted("d")
          + "))";

  private static final String ROWS = COLLECTIONS.formatted(" and c.agreement = any(?)");
  private static final String SHARED =
      COLLECTIONS.formatted(" and c.partner = ? and c.purpose = ?");

  private static final String SAME =
      "l.collection = k.id and l.id = v.id and l.type = v.type and l.version = v.version and not l.passed";

  private static final String SUPERSEDE =
      """
      update journal.line l set passed = true from k, item.version v, item.class c
      where v.by_creator and not l.by_creator and l.row <> v.row and c.id = v.class
        and\s"""
          + BELONGS
          + " and "
          + SAME
          + " and "
          + VISIBLE
          + " and ";

  private static final String FRESH =
      """
      , fresh as (
        select distinct on (k.id, v.id, v.type, v.version) k.id as collection, v.row, v.class, v.type, v.id, v.version,
          v.by_creator, v.bytes, true as known,\s"""
          + ENDS.formatted("k.partner")
          + """
           as ends
        from item.version v join item.class c on c.id = v.class join k on\s"""
          + BELONGS
          + """

        where not exists (select 1 from journal.line l where\s"""
          + SAME
          + ") and "
          + VISIBLE
          + " and %s order by k.id, v.id, v.type, v.version, v.by_creator desc, v.row)";

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

  private static final String ANY_ROW = "v.row = any(?)";
  private static final String ANY_CLASS = "(v.class = any(?) or v.needs && ?)";

  private final Tx tx;

  JournalLines(Tx tx) {
    this.tx = tx;
  }

  /// Rows whose time had ended, and that may be seen again: their lines were walked past.
  void passOver(List<Long> rows) {
    if (!rows.isEmpty()) {
      tx.run(
          """
          update journal.line l set passed = true from journal.collection c, item.version v
          where c.kind = 'release' and l.collection = c.id and l.id = v.id and l.row = v.row and not l.passed
            and v.row = any(?)
          """,
          Tx.Many.longs(rows));
    }
  }

  /// Rows that were taken out of sight, or whose class or needs changed: lines that they may no
  /// longer have go, others come.
  void touched(List<Long> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Tx.Many changed = Tx.Many.longs(rows);
    tx.run(
        COLLECTIONS.formatted("")
            + """
            update journal.line l set passed = true from k, item.version v
            where l.collection = k.id and l.id = v.id and l.row = v.row and not l.passed and v.row = any(?) and not (
            """
            + VISIBLE
            + " and exists (select 1 from item.class c where c.id = v.class and "
            + BELONGS
            + "))",
        tx.at(),
        tx.at(),
        changed);
    tx.run(
        "update journal.line l set ends = n.ends from (select m.collection, m.class, m.number,"
            + " case when v.class = m.class then "
            + ENDS.formatted("c.partner")
            + """
             else '-infinity' end as ends
            from item.version v join journal.line m on m.id = v.id and m.row = v.row and not m.passed
            join journal.collection c on c.id = m.collection where v.row = any(?)) n
            where l.collection = n.collection and l.class = n.class and l.number = n.number and l.ends <> n.ends
            """,
        changed);
    put(rows, classes(changed));
  }

  /// Rows of these classes that may have become releasable; those new in this transaction included.
  void put(List<Long> rows, List<Integer> classes) {
    if (rows.isEmpty()) {
      return;
    }
    Tx.Many changed = Tx.Many.longs(rows);
    List<UUID> agreements =
        tx.rows(
            COLLECTIONS.formatted("")
                + "select distinct k.agreement from item.class c join k on "
                + GIVEN.formatted("c")
                + " where c.id = any(?) and k.partner <> c.originator and c.id = any(k.classes)",
            r -> r.uuid("agreement"),
            tx.at(),
            tx.at(),
            Tx.Many.integers(classes));
    if (agreements.isEmpty()) {
      return;
    }
    insert(ROWS, List.of(Tx.Many.uuids(agreements)), ANY_ROW, List.of(changed));
  }

  private List<Integer> classes(Tx.Many rows) {
    return tx.rows(
        "select distinct class from item.version where row = any(?)", r -> r.small("class"), rows);
  }

  /// Classes and groups of classes that a partner may see no more: it walks past their lines from
  /// now on, and where a row is given it again by another class, that one gets a new line.
  void closed(Map<Permissions.Share, Set<Integer>> taken) {
    taken.forEach(
        (share, classes) -> {
          Tx.Many closed = Tx.Many.integers(List.copyOf(classes));
          tx.run(
              SHARED
                  + """
                  update journal.line l set passed = true from k, item.version v
                  where l.collection = k.id and l.id = v.id and l.row = v.row and not l.passed
                    and (v.class = any(?) or v.needs && ?) and not (
                  """
                  + VISIBLE
                  + ")",
              tx.at(),
              tx.at(),
              share.partner(),
              share.purpose(),
              closed,
              closed);
        });
  }

  /// Classes and groups of classes that a partner may see now and could not before.
  void opened(Map<Permissions.Share, Set<Integer>> added) {
    added.forEach(
        (share, classes) -> {
          Tx.Many opened = Tx.Many.integers(List.copyOf(classes));
          tx.run(
              """
              update journal.line l set passed = true from journal.collection c, item.version v
              where c.partner = ? and c.purpose = ? and c.kind = 'release' and l.collection = c.id and not l.passed
                and l.id = v.id and v.row = l.row and (v.class = any(?) or v.needs && ?)
              """,
              share.partner(),
              share.purpose(),
              opened,
              opened);
          insert(
              SHARED,
              List.of(share.partner(), share.purpose()),
              ANY_CLASS,
              List.of(opened, opened));
        });
  }

  private void insert(String collections, List<Object> which, String rows, List<Object> chosen) {
    List<Object> parameters = new ArrayList<>(List.of(tx.at(), tx.at()));
    parameters.addAll(which);
    parameters.addAll(chosen);
    tx.run(collections + SUPERSEDE + rows, parameters.toArray());
    parameters.add(tx.at());
    number(collections + FRESH.formatted(rows) + NUMBER, parameters.toArray());
  }

  /// New lines of a collection.
  ///
  /// @param joined objects that have several lines in it by now
  record Numbered(UUID collection, long many, long first, List<UUID> joined) {
    /// How the log names them.
    List<String> names() {
      return ServedLines.name(collection, LongStream.range(first, first + many).boxed().toList());
    }
  }

  /// Inserts lines; where an object has several in one collection by now, none of them is alone.
  private List<Numbered> number(String sql, Object... parameters) {
    List<Numbered> numbered =
        tx.rows(
            sql,
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
  List<Numbered> first(UUID collection, List<First> rows) {
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
        r -> new Numbered(collection, many, r.number("first"), List.of()),
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
  List<Numbered> posted(UUID collection, List<Long> rows, List<Long> known) {
    if (rows.isEmpty()) {
      return List.of();
    }
    return number(
        """
        with fresh as (
          select c.id as collection, v.row, v.class, v.type, v.id, v.version, v.by_creator, v.bytes,
            v.row = any(?) as known,\s"""
            + ENDS.formatted("c.partner")
            + """
             as ends
          from journal.collection c cross join item.version v
          where c.id = ? and v.row = any(?) and not (v.row = any(?) and exists (select 1 from journal.line l
            where l.collection = ? and l.id = v.id and l.type = v.type and l.version = v.version and not l.passed)))
        """
            + NUMBER,
        Tx.Many.longs(known),
        collection,
        Tx.Many.longs(rows),
        Tx.Many.longs(known),
        collection,
        tx.at());
  }
}
