package sanad.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.OfficerId;
import sanad.handling.ReleaseClass;
import sanad.stix.StixId;
import sanad.store.Conflict;
import sanad.store.KeptName;
import sanad.store.Page;

/// Reads and writes the names that officers keep to be compared with lists. Whether a viewer may
/// see one is the policy's to say.
final class KeptNameRows {
  private KeptNameRows() {}

  static Page<KeptName> page(Tx tx, int limit, Optional<String> from) {
    return Pages.of(
        tx,
        "select * from work.kept_name where not gone and arrival < ? order by arrival desc limit ?",
        List.of(),
        KeptNameRows::read,
        limit,
        from);
  }

  static List<KeptName> among(Tx tx, List<StixId> ids) {
    List<KeptName> found =
        tx.rows(
            "select * from work.kept_name where not gone and id = any(?)",
            KeptNameRows::read,
            Tx.Many.uuids(ids.stream().map(StixId::uuid).distinct().toList()));
    return ids.stream()
        .distinct()
        .flatMap(id -> found.stream().filter(name -> name.id().equals(id)))
        .toList();
  }

  private static KeptName read(Row r) throws SQLException {
    return new KeptName(
        new StixId(KeptName.TYPE, r.uuid("id")),
        KeptName.Kind.valueOf(r.text("kind")),
        r.texts("names"),
        r.text("birth"),
        r.texts("documents"),
        r.text("source"),
        HandlingText.handling(r.text("handling")),
        new OfficerId(r.uuid("kept_by")),
        r.time("at"));
  }

  static void save(Tx tx, ItemClasses classes, KeptName name) {
    boolean known =
        tx.one(
            "select exists (select 1 from work.kept_name where id = ?) as known",
            r -> r.flag("known"),
            name.id().uuid());
    if (known) {
      throw new Conflict(name.id().toString());
    }
    Handling handling = name.handling();
    tx.run(
        """
        insert into work.kept_name (id, kind, names, birth, documents, source, handling, class, until, kept_by, at, gone)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
        """,
        name.id().uuid(),
        name.kind().name(),
        Tx.Many.texts(name.names()),
        name.birth(),
        Tx.Many.texts(name.documents()),
        name.source(),
        HandlingText.of(handling),
        classes.number(ReleaseClass.of(handling, ItemState.FRESH)),
        name.until(),
        name.by().uuid(),
        name.at());
  }

  /// Empties the row: that there was one stays, and what it said does not.
  static void drop(Tx tx, StixId id) {
    tx.run(
        "update work.kept_name set gone = true, names = '{}', birth = '', documents = '{}', source = '' where id = ?",
        id.uuid());
    tx.run(
        "update work.hit set gone = true where object_id = ? and object_type = ? and not gone",
        id.uuid(),
        id.type());
  }
}
