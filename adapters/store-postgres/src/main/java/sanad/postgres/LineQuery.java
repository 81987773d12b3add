package sanad.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sanad.stix.StixId;
import sanad.store.LineFilter;

/// Walks a collection's lines, those of the viewer's classes only, and says which of them are seen
/// and fit a filter. Which version is the first or last is told among what this viewer sees in this
/// collection; without `match[spec_version]` only the newest specification of an object counts.
///
/// One answer holds a whole walk: thousands of rows on the wire would cost more than finding them.
///
/// **Source:** decision 18; TAXII 2.1 section 3.4.
record LineQuery(LineFilter filter) {
  private static final String OTHER =
      """
      select 1 from journal.line m join item.version w on w.row = m.row
          where m.collection = l.collection and m.id = l.id and m.type = l.type and not m.passed\
      """;

  /// The last line of the viewer's classes that was added at an instant or before, found by
  /// halving: numbers and times grow together. Null where nothing was added after it.
  private static final String PLACE =
      """
      with recursive c as (select id, last, last_added from journal.collection where id = ?),
      halved(class, low, high) as (
        select k.class, 0::bigint, c.last from c, unnest((select gate.classes())) as k(class) where c.last_added > ?
        union all
        select h.class, case when n.date_added <= ? then n.number else h.low end,
          case when n.date_added <= ? then h.high else (h.low + h.high + 1) / 2 - 1 end
        from halved h left join lateral (
          select l.number, l.date_added from journal.line l where l.collection = ? and l.class = h.class
            and l.number >= (h.low + h.high + 1) / 2 order by l.number limit 1) n on true
        where h.low < h.high)
      select max(low) as place from halved
      """;

  /// The object of a line, asked for by its row and never by reading all rows beside; that of a
  /// line of another type is not asked for.
  private static final String OBJECT =
      " left join lateral (select w.row, w.spec_version, w.version_at from item.version w"
          + " where w.row = l.row%s offset 0) v on true";

  /// What a walk found.
  ///
  /// @param walked lines looked at
  /// @param end the last of them, 0 where there was none
  /// @param numbers of the lines that fit, in order
  /// @param rows of their objects
  /// @param bytes of their objects, as many as numbers; empty where all are known to have room
  /// @param first when the first of them was added
  /// @param last when the last of the first `limit` was added
  record Found(
      long walked,
      long end,
      List<Long> numbers,
      List<Long> rows,
      List<Integer> bytes,
      Optional<Instant> first,
      Optional<Instant> last) {}

  /// Where a walk after line `after` begins; empty where nothing was added after the filter's
  /// instant.
  Optional<Long> start(Tx tx, UUID collection, long after) {
    if (filter.addedAfter().isEmpty()) {
      return Optional.of(after);
    }
    Instant at = filter.addedAfter().get();
    return tx.one(
            PLACE,
            r -> Optional.ofNullable(r.found().getObject("place", Long.class)),
            collection,
            at,
            at,
            at,
            collection)
        .map(place -> Math.max(place, after));
  }

  /// Looks at the next `walk` lines after line `start`; `limit` says which line's time is asked
  /// for.
  Found find(Tx tx, UUID collection, long start, int walk, int limit) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(limit);
    String conditions = conditions(parameters);
    String sql =
        """
        select count(*) as walked, coalesce(max(number), 0) as until,
          coalesce(array_agg(number) filter (where fits), '{}') as numbers,
          coalesce(array_agg(row) filter (where fits), '{}') as rows,
          coalesce(array_agg(bytes) filter (where fits), '{}') as bytes,
          min(date_added) filter (where fits) as first_added,
          coalesce((array_agg(date_added) filter (where fits))[?], max(date_added) filter (where fits)) as last_added
        from (select l.number, l.row, l.date_added, l.bytes, v.row is not null\
        """
            + conditions
            + " as fits from ("
            + walk(parameters, collection, start, walk)
            + ") l"
            + OBJECT.formatted(ofTypes(parameters))
            + " order by l.number) p";
    return tx.one(
        sql,
        r ->
            new Found(
                r.number("walked"),
                r.number("until"),
                r.longs("numbers"),
                r.longs("rows"),
                r.integers("bytes"),
                r.maybeTime("first_added"),
                r.maybeTime("last_added")),
        parameters.toArray());
  }

  private String walk(List<Object> parameters, UUID collection, long start, int walk) {
    if (filter.ids().isEmpty()) {
      parameters.addAll(List.of(collection, start, walk, walk));
      return """
      select w.* from unnest((select gate.classes())) as c(class) cross join lateral (
        select * from journal.line where collection = ? and class = c.class and number > ? and not passed
        order by number limit ?) w order by w.number limit ?\
      """;
    }
    List<StixId> ids = filter.ids().stream().sorted().toList();
    parameters.add(collection);
    parameters.add(Tx.Many.uuids(ids.stream().map(StixId::uuid).distinct().toList()));
    parameters.add(Tx.Many.texts(ids.stream().map(StixId::toString).toList()));
    parameters.addAll(List.of(start, walk));
    return """
    select * from (select * from journal.line where collection = ? and id = any(?) and type || '--' || id = any(?)
      and not passed offset 0) named where number > ? order by number limit ?\
    """;
  }

  private String ofTypes(List<Object> parameters) {
    if (filter.types().isEmpty()) {
      return "";
    }
    parameters.add(Tx.Many.texts(filter.types().stream().sorted().toList()));
    return " and l.type = any(?)";
  }

  private String conditions(List<Object> parameters) {
    StringBuilder sql = new StringBuilder();
    boolean anySpecification = filter.specVersions().isEmpty();
    if (anySpecification) {
      sql.append(
          " and (l.alone or not exists (" + OTHER + " and w.spec_version > v.spec_version))");
    } else {
      sql.append(" and v.spec_version = any(?)");
      parameters.add(specifications());
    }
    LineFilter.Versions versions = filter.versions();
    if (!versions.all()) {
      versions(sql, parameters, versions);
    }
    return sql.toString();
  }

  private void versions(StringBuilder sql, List<Object> parameters, LineFilter.Versions versions) {
    sql.append(" and (");
    if (versions.last() || versions.first()) {
      sql.append("l.alone or ");
    }
    sql.append("coalesce(v.version_at, l.date_added) = any(?)");
    parameters.add(Tx.Many.times(versions.exact().stream().sorted().toList()));
    if (versions.last()) {
      other(sql, parameters, ">");
    }
    if (versions.first()) {
      other(sql, parameters, "<");
    }
    sql.append(')');
  }

  private void other(StringBuilder sql, List<Object> parameters, String than) {
    sql.append(" or not exists (").append(OTHER);
    if (filter.specVersions().isEmpty()) {
      sql.append(" and w.spec_version = v.spec_version");
    } else {
      sql.append(" and w.spec_version = any(?)");
      parameters.add(specifications());
    }
    sql.append(" and coalesce(w.version_at, m.date_added) ")
        .append(than)
        .append(" coalesce(v.version_at, l.date_added))");
  }

  private Tx.Many specifications() {
    return Tx.Many.texts(filter.specVersions().stream().sorted().toList());
  }
}
