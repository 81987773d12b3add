package sanad.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sanad.handling.OfficerId;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.ComparisonWriting;
import sanad.store.Comparisons;
import sanad.store.Draft;
import sanad.store.Items;
import sanad.store.Judgement;
import sanad.store.KeptName;
import sanad.store.ListHit;
import sanad.store.Page;
import sanad.store.Pair;

/// Reads candidates and decisions. Whether the viewer may see the objects of a pair is the policy's
/// to say.
final class ComparisonReading implements Comparisons {
  /// The newest decision, as long as neither side has changed since.
  private static final String DECIDED =
      """
      left join work.judgement j on j.pair = h.pair and j.newest and j.verdict <> 'OPEN'
        and j.print = h.print and j.other_print = h.other_print
      """;

  private final PostgresSession session;

  ComparisonReading(PostgresSession session) {
    this.session = session;
  }

  @Override
  public List<Judgement> judgements(StixId object) {
    return session.read(
        "judgement.list",
        tx ->
            tx.rows(
                """
                select * from work.judgement
                where newest and ((object_id = ? and object_type = ?) or (other_id = ? and other_type = ?))
                order by arrival desc
                """,
                ComparisonReading::judgement,
                object.uuid(),
                object.type(),
                object.uuid(),
                object.type()),
        ComparisonReading::names);
  }

  @Override
  public List<Judgement> history(Pair pair) {
    return session.read(
        "judgement.history",
        tx ->
            tx.rows(
                "select * from work.judgement where pair = ? order by revision",
                ComparisonReading::judgement,
                pair.id()),
        ComparisonReading::names);
  }

  @Override
  public List<ListHit> hits(List<StixId> objects) {
    return session.read(
        "hit.list",
        tx ->
            tx
                .rows(
                    "select * from work.hit where not gone and object_id = any(?) order by arrival"
                        + " desc",
                    ComparisonReading::hit,
                    Tx.Many.uuids(objects.stream().map(StixId::uuid).distinct().toList()))
                .stream()
                .filter(hit -> objects.contains(hit.pair().object()))
                .toList(),
        found -> found.stream().map(hit -> "hit:" + hit.pair().id()).toList());
  }

  @Override
  public List<ListHit> hits(String list, List<String> references) {
    return session.read(
        "hit.list",
        tx ->
            tx.rows(
                """
                select * from work.hit where not gone and list = ? and reference = any(?) order by arrival desc
                """,
                ComparisonReading::hit,
                list,
                Tx.Many.texts(references)),
        found -> found.stream().map(hit -> "hit:" + hit.pair().id()).toList());
  }

  @Override
  public Page<Weighed> hits(HitFilter filter, int limit, Optional<String> from) {
    List<Object> parameters = new ArrayList<>();
    String standing =
        switch (filter.standing()) {
          case OPEN -> "j.pair is null";
          case ACCEPTED -> "j.verdict = 'SAME'";
          case REJECTED -> "j.verdict = 'DIFFERENT'";
        };
    filter.list().ifPresent(parameters::add);
    filter.reference().ifPresent(parameters::add);
    String sql =
        "select h.arrival, h.pair, h.object_type, h.object_id, h.list, h.reference, h.print,"
            + " h.other_print, h.list_version, h.score, h.found_at, j.verdict, j.reason,"
            + " j.revision, j.decided_by, j.at from work.hit h "
            + DECIDED
            + "where not h.gone and "
            + standing
            + (filter.list().isPresent() ? " and h.list = ?" : "")
            + (filter.reference().isPresent() ? " and h.reference = ?" : "")
            + " and h.arrival < ? order by h.arrival desc limit ?";
    return session.read(
        "hit.list",
        tx -> Pages.of(tx, sql, parameters, ComparisonReading::weighed, limit, from),
        page -> page.rows().stream().map(row -> "hit:" + row.hit().pair().id()).toList());
  }

  @Override
  public Page<KeptName> kept(int limit, Optional<String> from) {
    return session.read(
        "kept-name.list",
        tx -> KeptNameRows.page(tx, limit, from),
        page -> {
          List<String> names = page.rows().stream().map(name -> name.id().toString()).toList();
          return session.viewer() instanceof Viewer.NodeTask ? Items.swept(names) : names;
        });
  }

  @Override
  public List<KeptName> kept(List<StixId> ids) {
    return session.read(
        "kept-name.read",
        tx -> KeptNameRows.among(tx, ids),
        found -> found.stream().map(name -> name.id().toString()).toList());
  }

  @Override
  public List<Draft> drafted(List<StixId> sides) {
    return session.read(
        "draft.read",
        tx -> WorkReading.drafts(tx, sides),
        found -> found.stream().map(draft -> "draft:" + draft.id()).toList());
  }

  private static Weighed weighed(Row r) throws SQLException {
    ListHit hit = hit(r);
    Optional<String> verdict = r.maybeText("verdict");
    return new Weighed(
        hit,
        verdict.isEmpty()
            ? Optional.empty()
            : Optional.of(judgement(r, hit.pair(), hit.print(), hit.otherPrint())));
  }

  private static ListHit hit(Row r) throws SQLException {
    return new ListHit(
        Pair.listed(
            new StixId(r.text("object_type"), r.uuid("object_id")),
            r.text("list"),
            r.text("reference")),
        r.text("print"),
        r.text("other_print"),
        r.small("list_version"),
        r.fraction("score"),
        r.time("found_at"));
  }

  private static Judgement judgement(Row r) throws SQLException {
    StixId object = new StixId(r.text("object_type"), r.uuid("object_id"));
    Optional<String> otherType = r.maybeText("other_type");
    Optional<StixId> other =
        otherType.isEmpty()
            ? Optional.empty()
            : r.maybeUuid("other_id").map(id -> new StixId(otherType.get(), id));
    return judgement(
        r,
        new Pair(object, other, r.text("list"), r.text("reference")),
        r.text("print"),
        r.text("other_print"));
  }

  private static Judgement judgement(Row r, Pair pair, String print, String otherPrint)
      throws SQLException {
    return new Judgement(
        pair,
        Judgement.Verdict.valueOf(r.text("verdict")),
        r.text("reason"),
        print,
        otherPrint,
        r.small("revision"),
        new OfficerId(r.uuid("decided_by")),
        r.time("at"));
  }

  private static List<String> names(List<Judgement> judgements) {
    return judgements.stream()
        .flatMap(judgement -> ComparisonWriting.named(judgement.pair()).stream())
        .distinct()
        .toList();
  }
}
