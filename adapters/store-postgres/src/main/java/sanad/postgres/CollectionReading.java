package sanad.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import sanad.handling.Agreement;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Collection;
import sanad.store.Collections;
import sanad.store.Gate;
import sanad.store.Line;
import sanad.store.LineFilter;
import sanad.store.Page;
import sanad.store.PostStatus;
import sanad.store.Release;

/// Reads collections. A page takes two transactions: the first plans it, appends its leaf and
/// commits; the second, under a new claim, asks the rule again and streams the planned lines less
/// what is now withheld.
///
/// **Source:** decisions 17, 18.
final class CollectionReading implements Collections {
  /// How far one page walks past withheld lines.
  private static final int LONGEST_WALK = 10_000;

  private final PostgresSession session;

  CollectionReading(PostgresSession session) {
    this.session = session;
  }

  @Override
  public List<Collection> list() {
    return session.read(
        "collection.list",
        tx ->
            tx
                .rows("select * from journal.collection order by id", JournalRows::collection)
                .stream()
                .filter(collection -> mine(collection, tx.at()))
                .toList(),
        found -> found.stream().map(c -> "collection:" + c.id()).toList());
  }

  private boolean mine(Collection collection, Instant at) {
    return switch (session.viewer()) {
      case Viewer.Officer officer -> true;
      case Viewer.NodeTask task -> true;
      case Viewer.Partner(var agency) ->
          collection.partner().equals(agency)
              && (session.purpose() == Purpose.ADMINISTRATION
                  || session.purpose() == collection.purpose())
              && agreed(collection, agency, at);
    };
  }

  private boolean agreed(Collection collection, PartyId agency, Instant at) {
    Agreement agreement =
        session.store().known().register().agreements().get(collection.agreement());
    return agreement != null
        && agreement.holds(at)
        && agreement.parties().contains(agency)
        && agreement.purposes().contains(collection.purpose());
  }

  /// A planned page on its way, until it is full.
  private static final class Walk {
    final List<Line> lines = new ArrayList<>();
    long last;
    int walked;
    boolean more;
  }

  @Override
  public Optional<Plan> plan(UUID collection, LineFilter filter, long after, int limit) {
    session.requireOpen();
    session.store().openDue();
    return session
        .store()
        .database()
        .in(session.role(), session.who(), tx -> plan(tx, collection, filter, after, limit));
  }

  private Optional<Plan> plan(Tx tx, UUID id, LineFilter filter, long after, int limit) {
    Optional<Collection> collection =
        tx.first("select * from journal.collection where id = ?", JournalRows::collection, id)
            .filter(c -> mine(c, tx.at()) && c.purpose() == session.purpose());
    if (collection.isEmpty() || !(session.viewer() instanceof Viewer.Partner(PartyId partner))) {
      PostgresStore.append(tx, Act.of("collection.refused", Act.Kind.DISCLOSURE), List.of());
      return Optional.empty();
    }
    Walk walk = new Walk();
    walk.last = after;
    LineQuery query = new LineQuery(filter);
    tx.each(
        query.sql(),
        500,
        r -> {
          walk.walked++;
          if (r.flag("fits")) {
            if (walk.lines.size() == limit) {
              walk.more = true;
              return false;
            }
            walk.lines.add(JournalRows.line(r));
          }
          walk.last = r.number("number");
          return true;
        },
        query.parameters(id, after, LONGEST_WALK));
    boolean cut = !walk.more && walk.walked >= LONGEST_WALK;
    long next = cut ? walk.last : walk.lines.isEmpty() ? after : walk.lines.getLast().number();
    deliver(tx, id, partner, walk.lines);
    PostgresStore.append(
        tx,
        new Act("collection.serve", Act.Kind.DISCLOSURE, Set.of(partner), ""),
        walk.lines.stream().map(line -> line.id() + "@" + line.version()).toList());
    return Optional.of(new Plan(id, walk.lines, next, walk.more || cut));
  }

  private static void deliver(Tx tx, UUID collection, PartyId partner, List<Line> lines) {
    if (!lines.isEmpty()) {
      tx.run(
          """
          insert into journal.fetched (collection, partner, id, type, since)
          select distinct ?::uuid, ?::uuid, n.id, n.type, ?::timestamptz from unnest(?, ?) as n(id, type)
          on conflict do nothing
          """,
          collection,
          partner.uuid(),
          tx.at(),
          Tx.Many.uuids(lines.stream().map(line -> line.id().uuid()).toList()),
          Tx.Many.texts(lines.stream().map(line -> line.id().type()).toList()));
    }
  }

  @Override
  public void stream(Plan plan, Consumer<String> sink) {
    session.requireOpen();
    if (plan.lines().isEmpty() || !(session.viewer() instanceof Viewer.Partner)) {
      return;
    }
    session
        .store()
        .database()
        .in(
            session.role(),
            session.who(),
            tx -> {
              tx.each(
                  """
                  select v.object from journal.line l join item.version v on v.row = l.row
                  where l.collection = ? and l.number = any(?) and not l.passed order by l.number
                  """,
                  200,
                  r -> {
                    sink.accept(r.text("object"));
                    return true;
                  },
                  plan.collection(),
                  Tx.Many.longs(plan.lines().stream().map(Line::number).toList()));
              return true;
            });
  }

  @Override
  public Optional<PostStatus> status(UUID id) {
    return session.read(
        "post.status",
        tx ->
            tx.first("select * from journal.post where id = ?", JournalRows::status, id)
                .filter(
                    status ->
                        session.viewer() instanceof Viewer.Partner(PartyId partner)
                            && status.partner().equals(partner))
                .filter(
                    status ->
                        status
                            .completedAt()
                            .map(done -> tx.at().isBefore(done.plus(PostStatus.KEPT)))
                            .orElse(true)),
        found -> List.of("post:" + id));
  }

  @Override
  public List<Holder> holders(StixId id) {
    Gate.requireContent(session.viewer(), Set.of());
    return session.read(
        "item.holders",
        tx ->
            tx.rows(
                """
                select partner, min(since) as since from journal.fetched where id = ? and type = ?
                group by partner order by min(since), partner
                """,
                r -> new Holder(new PartyId(r.uuid("partner")), r.time("since")),
                id.uuid(),
                id.type()),
        found -> List.of(id.toString()));
  }

  @Override
  public Page<Release> releases(int limit, Optional<String> from) {
    Gate.requireContent(session.viewer(), Set.of());
    return session.readRegister(
        "release.list",
        tx ->
            Pages.of(
                tx,
                "select * from register.release where arrival < ? order by arrival desc limit ?",
                JournalRows::release,
                limit,
                from),
        page -> page.rows().stream().map(release -> "release:" + release.id()).toList());
  }

  @Override
  public Optional<Release> release(Release.ReleaseId id) {
    Gate.requireContent(session.viewer(), Set.of());
    return session.readRegister(
        "release.read",
        tx ->
            tx.first(
                "select * from register.release where id = ?", JournalRows::release, id.uuid()),
        found -> List.of("release:" + id));
  }
}
