package sanad.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import sanad.handling.Agreement;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Collection;
import sanad.store.Collections;
import sanad.store.Gate;
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
  /// Texts on their way at a time: at most so many, each of at most 1 MiB.
  private static final int FETCHED = 250;

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
    var register = session.store().known().register();
    Agreement agreement = register.agreements().get(collection.agreement());
    return agreement != null
        && agreement.holds(at)
        && register.binds(agreement, agency, at)
        && agreement.purposes().contains(collection.purpose());
  }

  @Override
  public Optional<Plan> plan(UUID collection, LineFilter filter, long after, int limit) {
    return planned(
        tx ->
            outline(tx, collection, filter, after, limit, Long.MAX_VALUE)
                .map(
                    page ->
                        new Plan(
                            collection,
                            tx.rows(
                                """
                                select number, date_added, type, id, version, bytes from journal.line
                                where collection = ? and class = any((select gate.classes())::integer[]) and number = any(?)
                                order by number
                                """,
                                JournalRows::line,
                                collection,
                                Tx.Many.longs(page.numbers())),
                            page.next(),
                            page.more())));
  }

  @Override
  public Optional<Outline> outline(
      UUID collection, LineFilter filter, long after, int limit, long bytes) {
    return planned(tx -> outline(tx, collection, filter, after, limit, bytes));
  }

  private <T> T planned(Function<Tx, T> work) {
    session.requireOpen();
    session.store().openDue();
    return session.store().database().in(session.role(), session.who(), work);
  }

  private Optional<Outline> outline(
      Tx tx, UUID id, LineFilter filter, long after, int limit, long bytes) {
    Optional<Collection> collection =
        tx.first("select * from journal.collection where id = ?", JournalRows::collection, id)
            .filter(c -> mine(c, tx.at()) && c.purpose() == session.purpose());
    if (collection.isEmpty() || !(session.viewer() instanceof Viewer.Partner(PartyId partner))) {
      PostgresStore.append(tx, Act.of("collection.refused", Act.Kind.DISCLOSURE), List.of());
      return Optional.empty();
    }
    Outline page = new Walk(tx, new LineQuery(filter), id, limit, bytes).from(after);
    ServedLines.deliver(tx, page);
    PostgresStore.append(
        tx,
        new Act("collection.serve", Act.Kind.DISCLOSURE, Set.of(partner), ""),
        ServedLines.name(id, page.numbers()));
    return Optional.of(page);
  }

  @Override
  public void stream(Outline page, Consumer<byte[]> sink) {
    session.requireOpen();
    if (page.numbers().isEmpty() || !(session.viewer() instanceof Viewer.Partner)) {
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
                  select v.object from unnest(?) with ordinality as n(row, place) join item.version v on v.row = n.row
                  order by n.place
                  """,
                  FETCHED,
                  r -> {
                    sink.accept(r.utf8("object"));
                    return true;
                  },
                  Tx.Many.longs(rows(tx, page)));
              return true;
            });
  }

  private static List<Long> rows(Tx tx, Outline page) {
    return page.rows().size() == page.numbers().size()
        ? page.rows()
        : tx.rows(
            """
            select row from journal.line
            where collection = ? and class = any((select gate.classes())::integer[]) and number = any(?) order by number
            """,
            r -> r.number("row"),
            page.collection(),
            Tx.Many.longs(page.numbers()));
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
                select c.partner, min(s.since) as since from journal.collection c
                join journal.line l on l.collection = c.id and l.id = ? and l.type = ?
                join journal.served s on s.collection = c.id and s.first <= l.number and s.last >= l.number
                  and s.lines @> l.number
                group by c.partner order by min(s.since), c.partner
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
