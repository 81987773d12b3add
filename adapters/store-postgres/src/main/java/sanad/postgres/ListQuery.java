package sanad.postgres;

import java.util.ArrayList;
import java.util.List;
import sanad.store.ItemQuery;

/// A list of objects, newest first, as a statement: it walks an index backwards for each class that
/// the viewer may see and each type that is asked for, and merges. So neither what the viewer may
/// not see nor what is of another type is walked past.
///
/// @param parameters in the order of the statement
record ListQuery(String sql, List<Object> parameters) {

  /// @param before rows before this one
  /// @param first which of several rows of one object counts, of a table named `v`
  static ListQuery of(ItemQuery query, long before, int limit, String first) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder("select f.row from unnest((select gate.classes())) as c(class)");
    // An originator's classes are its own: those of others are not walked at all.
    query
        .originator()
        .ifPresent(
            originator -> {
              sql.append(" join item.class k on k.id = c.class and k.originator = ?");
              parameters.add(originator.uuid());
            });
    boolean byReference = query.references().isPresent();
    boolean byType = !byReference && !query.types().isEmpty();
    if (byType) {
      sql.append(" cross join unnest(?) as t(type)");
      parameters.add(types(query));
    }
    sql.append(" cross join lateral (select v.row from ");
    if (byReference) {
      sql.append(
          "item.reference r join item.version v on v.row = r.row and r.class = c.class and"
              + " r.target = ? where v.class = c.class and v.newest");
      query.references().ifPresent(id -> parameters.add(NewRows.objectKey(id)));
    } else {
      sql.append("item.version v where v.class = c.class and v.newest");
    }
    narrow(sql, parameters, query, byReference);
    // Compared and ordered together, type and row leave no index but that of types to walk: a
    // planner that has met one type only would take any.
    sql.append(
        byType ? " and v.type >= t.type and (v.type, v.row) < (t.type, ?)" : " and v.row < ?");
    parameters.add(before);
    sql.append(first)
        .append(byType ? " order by v.type desc, v.row desc" : " order by v.row desc")
        .append(" limit ?) f order by f.row desc limit ?");
    parameters.add(limit);
    parameters.add(limit);
    return new ListQuery(sql.toString(), parameters);
  }

  private static void narrow(
      StringBuilder sql, List<Object> parameters, ItemQuery query, boolean byReference) {
    if (byReference && !query.types().isEmpty()) {
      sql.append(" and v.type = any(?)");
      parameters.add(types(query));
    }
    query
        .originator()
        .ifPresent(
            originator -> {
              sql.append(" and v.originator = ?");
              parameters.add(originator.uuid());
            });
    if (query.receivedOnly()) {
      sql.append(" and v.received_from is not null");
    }
    query
        .since()
        .ifPresent(
            since -> {
              sql.append(" and v.stored_at >= ?");
              parameters.add(since);
            });
  }

  private static Tx.Many types(ItemQuery query) {
    return Tx.Many.texts(query.types().stream().sorted().toList());
  }
}
