package sanad.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import sanad.handling.PartyId;
import sanad.store.Act;
import sanad.store.AuditLog;
import sanad.store.Leaf;
import sanad.store.Page;

/// Reads the log by its own role, after all committed leaves are numbered.
final class LogReading implements AuditLog {
  private static final String NAMED =
      """
       and exists (select 1 from unnest(objects) o where split_part(o, '@', 1) = ?
        or exists (select 1 from unnest(?, ?) as n(prefix, number)
          where case when starts_with(o, n.prefix) then split_part(o, ':', 3)::int8multirange @> n.number else false end))
      """;

  private final PostgresSession session;

  LogReading(PostgresSession session) {
    this.session = session;
  }

  @Override
  public Page<Leaf> leaves(LeafQuery query, int limit, Optional<String> from) {
    session.store().sequenceLog();
    List<Object> conditions = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder(
            "select l.number as arrival, l.number, l.at, l.viewer, l.purpose, l.code, l.kind, l.objects,"
                + " l.recipients, l.justification, l.hash from log.leaf l where number is not null");
    query.since().ifPresent(since -> add(sql, " and at >= ?", conditions, since));
    query.until().ifPresent(until -> add(sql, " and at < ?", conditions, until));
    query.viewer().ifPresent(viewer -> add(sql, " and viewer = ?", conditions, viewer));
    query
        .object()
        .ifPresent(
            id -> {
              List<ServedLines.Place> places = inRegister(tx -> ServedLines.of(tx, id));
              sql.append(NAMED);
              conditions.add(id.toString());
              conditions.add(Tx.Many.texts(places.stream().map(p -> p.prefix()).toList()));
              conditions.add(Tx.Many.longs(places.stream().map(p -> p.number()).toList()));
            });
    sql.append(" and number < ? order by number desc limit ?");
    Page<Leaf> page =
        session.read(
            ServingRole.AUDIT,
            session.who(),
            "log.list",
            tx -> Pages.of(tx, sql.toString(), conditions, LogReading::leaf, limit, from),
            found -> List.of());
    return new Page<>(
        inRegister(tx -> page.rows().stream().map(leaf -> ServedLines.inFull(tx, leaf)).toList()),
        page.next());
  }

  /// What the auditor's role may not read: which object a line stands for.
  private <T> T inRegister(Function<Tx, T> work) {
    return session.store().database().in(ServingRole.REGISTER, session.taskWho(), work);
  }

  private static void add(StringBuilder sql, String condition, List<Object> values, Object value) {
    sql.append(condition);
    values.add(value);
  }

  private static Leaf leaf(Row r) throws SQLException {
    return new Leaf(
        r.number("number"),
        r.time("at"),
        r.text("viewer"),
        r.text("purpose"),
        r.text("code"),
        Act.Kind.valueOf(r.text("kind")),
        r.texts("objects"),
        r.uuids("recipients").stream().map(PartyId::new).collect(Collectors.toSet()),
        r.text("justification"),
        HexFormat.of().formatHex(r.bytes("hash")));
  }
}
