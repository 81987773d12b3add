package sanad.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import sanad.stix.StixId;
import sanad.store.LineFilter;

/// Walks a collection's numbered lines and says of each whether it is seen and fits a filter. Which
/// version is the first or last is told among what this viewer sees in this collection; without
/// `match[spec_version]` only the newest specification of an object counts.
///
/// **Source:** decision 18; TAXII 2.1 section 3.4.
record LineQuery(LineFilter filter) {
  private static final String OTHER =
      """
      select 1 from journal.line m join item.version w on w.row = m.row
          where m.collection = l.collection and m.id = l.id and m.type = l.type and not m.passed and m.number is not null""";

  String sql() {
    return """
    select l.number, l.date_added, l.type, l.id, l.version, l.bytes, v.row is not null"""
        + conditions()
        + """
         as fits
        from (select * from journal.line where collection = ? and number > ? and not passed
          order by number limit ?) l
        left join item.version v on v.row = l.row
        order by l.number
        """;
  }

  Object[] parameters(UUID collection, long after, int walk) {
    List<Object> parameters = new ArrayList<>();
    filter.addedAfter().ifPresent(parameters::add);
    if (!filter.ids().isEmpty()) {
      parameters.add(Tx.Many.texts(filter.ids().stream().map(StixId::toString).sorted().toList()));
    }
    if (!filter.types().isEmpty()) {
      parameters.add(Tx.Many.texts(filter.types().stream().sorted().toList()));
    }
    if (!filter.specVersions().isEmpty()) {
      parameters.add(specifications());
    }
    LineFilter.Versions versions = filter.versions();
    if (!versions.all()) {
      parameters.add(new Tx.Many("timestamptz", versions.exact().stream().sorted().toList()));
      if (versions.last()) {
        specified(parameters);
      }
      if (versions.first()) {
        specified(parameters);
      }
    }
    parameters.add(collection);
    parameters.add(after);
    parameters.add(walk);
    return parameters.toArray();
  }

  private void specified(List<Object> parameters) {
    if (!filter.specVersions().isEmpty()) {
      parameters.add(specifications());
    }
  }

  private Tx.Many specifications() {
    return Tx.Many.texts(filter.specVersions().stream().sorted().toList());
  }

  private String conditions() {
    StringBuilder sql = new StringBuilder();
    if (filter.addedAfter().isPresent()) {
      sql.append(" and l.date_added > ?");
    }
    if (!filter.ids().isEmpty()) {
      sql.append(" and l.type || '--' || l.id = any(?)");
    }
    if (!filter.types().isEmpty()) {
      sql.append(" and l.type = any(?)");
    }
    boolean anySpecification = filter.specVersions().isEmpty();
    sql.append(
        anySpecification
            ? " and not exists (" + OTHER + " and w.spec_version > v.spec_version)"
            : " and v.spec_version = any(?)");
    LineFilter.Versions versions = filter.versions();
    if (!versions.all()) {
      String among =
          OTHER
              + (anySpecification
                  ? " and w.spec_version = v.spec_version"
                  : " and w.spec_version = any(?)")
              + " and coalesce(w.version_at, m.date_added) ";
      sql.append(" and (coalesce(v.version_at, l.date_added) = any(?)");
      if (versions.last()) {
        sql.append(" or not exists (")
            .append(among)
            .append("> coalesce(v.version_at, l.date_added))");
      }
      if (versions.first()) {
        sql.append(" or not exists (")
            .append(among)
            .append("< coalesce(v.version_at, l.date_added))");
      }
      sql.append(')');
    }
    return sql.toString();
  }
}
