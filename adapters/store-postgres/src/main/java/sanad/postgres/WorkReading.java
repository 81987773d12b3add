package sanad.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sanad.handling.OfficerId;
import sanad.handling.PartyId;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.store.Draft;
import sanad.store.Page;
import sanad.store.Quarantined;
import sanad.store.Report;
import sanad.store.Workbench;

/// Reads reports, drafts and the quarantine, and writes them for [PostgresWriting].
final class WorkReading implements Workbench {
  private static final String LISTED =
      """
      select arrival, id, title, media_type, sha256, text_sha256, extractor, language, grade_scheme, grade_value,
        document_date, handling, received_by, received_at
      from work.report\
      """;

  private final PostgresSession session;

  WorkReading(PostgresSession session) {
    this.session = session;
  }

  @Override
  public Optional<Report> report(Report.ReportId id) {
    return session.read(
        "report.read",
        tx -> tx.first("select * from work.report where id = ?", WorkReading::whole, id.uuid()),
        found -> found.stream().map(report -> "report:" + report.id()).toList());
  }

  @Override
  public Page<Report> reports(int limit, Optional<String> from) {
    return session.read(
        "report.list",
        tx ->
            Pages.of(
                tx,
                LISTED + " where arrival < ? order by arrival desc limit ?",
                r -> report(r, new byte[0], ""),
                limit,
                from),
        page -> page.rows().stream().map(report -> "report:" + report.id()).toList());
  }

  /// Without an index: its look-ups could be timed, and tell of a text that the viewer may not see.
  @Override
  public List<Report> twins(Report report) {
    return session.read(
        "report.twins",
        tx ->
            tx.rows(
                LISTED + " where text_sha256 = ? and id <> ? order by arrival desc limit 5",
                r -> report(r, new byte[0], ""),
                report.textSha256(),
                report.id().uuid()),
        found -> found.stream().map(twin -> "report:" + twin.id()).toList());
  }

  @Override
  public List<Draft> drafts(Report.ReportId report) {
    return drafts(List.of(report)).getOrDefault(report, List.of());
  }

  @Override
  public Map<Report.ReportId, List<Draft>> drafts(List<Report.ReportId> reports) {
    return session.read(
        "draft.list",
        tx ->
            tx
                .rows(
                    """
                    select * from work.draft where report = any(?) and newest
                    order by report, span_start, span_end, arrival
                    """,
                    WorkReading::draft,
                    Tx.Many.uuids(reports.stream().map(Report.ReportId::uuid).toList()))
                .stream()
                .collect(Collectors.groupingBy(Draft::report)),
        drafts -> reports.stream().map(report -> "report:" + report).toList());
  }

  @Override
  public List<Draft> history(Draft.DraftId draft) {
    return session.read(
        "draft.history",
        tx ->
            tx.rows(
                "select * from work.draft where id = ? order by revision",
                WorkReading::draft,
                draft.uuid()),
        revisions -> List.of("draft:" + draft));
  }

  /// The newest revisions of these drafts, by the ids that pairs know them by.
  static List<Draft> drafts(Tx tx, List<StixId> sides) {
    List<Draft> found =
        tx.rows(
            "select * from work.draft where newest and id = any(?)",
            WorkReading::draft,
            Tx.Many.uuids(
                sides.stream()
                    .filter(side -> side.type().equals(Draft.TYPE))
                    .map(StixId::uuid)
                    .distinct()
                    .toList()));
    return sides.stream()
        .distinct()
        .flatMap(side -> found.stream().filter(draft -> draft.side().equals(side)))
        .toList();
  }

  @Override
  public Optional<Draft> sourceOf(StixId object) {
    return session.read(
        "draft.source",
        tx ->
            tx.first(
                "select * from work.draft where object_id = ? and object_type = ? and newest order"
                    + " by arrival limit 1",
                WorkReading::draft,
                object.uuid(),
                object.type()),
        found -> found.stream().map(draft -> "draft:" + draft.id()).toList());
  }

  @Override
  public Page<Quarantined.Listed> quarantine(int limit, Optional<String> from) {
    return session.read(
        "quarantine.list",
        tx ->
            Pages.of(
                tx,
                """
                select arrival, id, sender, object, version, octet_length(content) as bytes, reason, at
                from work.quarantine where at > ? and arrival < ? order by arrival desc limit ?
                """,
                List.of(tx.at().minus(Quarantined.KEPT)),
                WorkReading::quarantined,
                limit,
                from),
        page -> page.rows().stream().map(q -> "quarantine:" + q.id()).toList());
  }

  private static Report whole(Row r) throws SQLException {
    return report(r, r.bytes("original"), r.text("text"));
  }

  private static Report report(Row r, byte[] original, String text) throws SQLException {
    return new Report(
        new Report.ReportId(r.uuid("id")),
        r.text("title"),
        original,
        r.text("media_type"),
        r.text("sha256"),
        text,
        r.text("text_sha256"),
        r.text("extractor"),
        r.text("language"),
        new Report.SourceGrade(r.text("grade_scheme"), r.text("grade_value")),
        r.maybeDate("document_date"),
        r.maybeText("handling").map(HandlingText::handling),
        new OfficerId(r.uuid("received_by")),
        r.time("received_at"));
  }

  private static Draft draft(Row r) throws SQLException {
    Optional<String> type = r.maybeText("object_type");
    Optional<StixId> object =
        type.isPresent()
            ? r.maybeUuid("object_id").map(id -> new StixId(type.get(), id))
            : Optional.empty();
    return new Draft(
        new Draft.DraftId(r.uuid("id")),
        new Report.ReportId(r.uuid("report")),
        r.small("span_start"),
        r.small("span_end"),
        r.text("kind"),
        r.text("rule"),
        r.text("band"),
        Extras.parse(r.text("slots")),
        Draft.Status.valueOf(r.text("status")),
        r.small("revision"),
        r.maybeUuid("decided_by").map(OfficerId::new),
        r.maybeTime("decided_at"),
        r.text("reason"),
        object);
  }

  private static Quarantined.Listed quarantined(Row r) throws SQLException {
    return new Quarantined.Listed(
        r.uuid("id"),
        new PartyId(r.uuid("sender")),
        r.text("object"),
        r.text("version"),
        r.small("bytes"),
        r.text("reason"),
        r.time("at"));
  }
}
