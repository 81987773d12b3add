package sanad.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  /// Texts on their way at a time: so many bytes, or one object.
  static final int PIECE = 1 << 20;

  /// What one value with texts is to hold. A value for each row would cost both sides more than
  /// finding it; one for all is as large as the server must ask its system for memory, again and
  /// again.
  ///
  /// **Source:** docs/decisions/0032.
  private static final int VALUE = 1 << 17;

  private static final int FEWEST_TOGETHER = 32;
  private static final int MOST_TOGETHER = 256;

  private static final String TEXTS =
      """
      select string_agg(f.object, ',' order by f.row) as texts
      from (select v.object, v.row, v.row / ? as part from item.version v where v.row = any(?)) f
      group by f.part order by f.part\
      """;

  /// The same where no row lies between: a page of what one partner wrote, or of one release. Each
  /// value is a short walk of the index in its order, without a look-up for each row or a sort.
  private static final String TEXTS_IN_A_ROW =
      """
      select texts from (
        select (select string_agg(v.object, ',' order by v.row) from item.version v
          where v.row between n.first and least(n.first + ?, ?)) as texts
        from unnest(?) as n(first) offset 0) found
      where texts is not null\
      """;

  private static final String TEXTS_IN_ORDER =
      """
      select string_agg(f.object, ',' order by f.place) as texts
      from (select v.object, n.place, n.place / ? as part
        from unnest(?) with ordinality as n(row, place) join item.version v on v.row = n.row) f
      group by f.part order by f.part\
      """;

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
                                select l.number, l.date_added, l.type, l.id, l.version, v.spec_version, l.bytes
                                from journal.line l cross join lateral (
                                  select w.spec_version from item.version w where w.row = l.row offset 0) v
                                where l.collection = ? and l.class = any((select gate.classes())::integer[])
                                  and l.number = any(?)
                                order by l.number
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

  /// A collection and the end of its journal.
  private record Journal(Collection collection, long last, Instant lastAdded) {
    static Journal read(Row r) throws SQLException {
      return new Journal(JournalRows.collection(r), r.number("last"), r.time("last_added"));
    }

    /// Whether nothing was added after what is asked for: the usual poll.
    boolean ends(LineFilter filter, long after) {
      return after >= last
          || filter.addedAfter().filter(asked -> !lastAdded.isAfter(asked)).isPresent();
    }
  }

  private Optional<Outline> outline(
      Tx tx, UUID id, LineFilter filter, long after, int limit, long bytes) {
    Optional<Journal> journal =
        tx.first("select * from journal.collection where id = ?", Journal::read, id)
            .filter(found -> mine(found.collection(), tx.at()))
            .filter(found -> found.collection().purpose() == session.purpose());
    if (journal.isEmpty() || !(session.viewer() instanceof Viewer.Partner(PartyId partner))) {
      Leaves.appendLast(tx, Act.of("collection.refused", Act.Kind.DISCLOSURE), List.of());
      return Optional.empty();
    }
    Outline page =
        journal.get().ends(filter, after)
            ? Outline.nothing(id, after)
            : new Walk(tx, new LineQuery(filter), id, limit, bytes).from(after);
    ServedLines.deliver(tx, page);
    Leaves.appendLast(
        tx,
        new Act("collection.serve", Act.Kind.DISCLOSURE, Set.of(partner), ""),
        ServedLines.name(id, page.numbers()));
    return Optional.of(page);
  }

  /// Each piece has a transaction of its own, which is over before its reader is given it: however
  /// slowly a page is taken, it holds no connection, and the rule is asked again for every piece.
  @Override
  public void stream(Outline page, Consumer<byte[]> pieces) {
    session.requireOpen();
    if (!(session.viewer() instanceof Viewer.Partner)) {
      return;
    }
    int from = 0;
    while (from < page.numbers().size()) {
      int until = page.sizes().isEmpty() ? page.numbers().size() : end(page.sizes(), from);
      piece(page, from, until).forEach(pieces);
      from = until;
    }
  }

  /// Where a piece that begins with object `from` ends.
  private static int end(List<Integer> sizes, int from) {
    long bytes = sizes.get(from);
    int until = from + 1;
    while (until < sizes.size() && bytes + sizes.get(until) <= PIECE) {
      bytes += sizes.get(until);
      until++;
    }
    return until;
  }

  private List<byte[]> piece(Outline page, int from, int until) {
    return session
        .store()
        .database()
        .in(
            session.role(),
            session.who(),
            tx -> {
              List<Long> rows = rows(tx, page, from, until);
              int many = together(page, from, until);
              return inARow(rows)
                  ? tx.last(
                      TEXTS_IN_A_ROW,
                      r -> r.bytes("texts"),
                      many - 1L,
                      rows.getLast(),
                      Tx.Many.longs(firsts(rows, many)))
                  : tx.last(
                      ascending(rows) ? TEXTS : TEXTS_IN_ORDER,
                      r -> r.bytes("texts"),
                      (long) many,
                      Tx.Many.longs(rows));
            });
  }

  /// How many rows fill a value. Where no sizes are told all have room in a piece, and are taken to
  /// fill it.
  private static int together(Outline page, int from, int until) {
    long bytes =
        page.sizes().isEmpty()
            ? PIECE
            : page.sizes().subList(from, until).stream().mapToLong(size -> size).sum();
    long many = (long) VALUE * (until - from) / Math.max(1, bytes);
    return (int) Math.clamp(many, FEWEST_TOGETHER, MOST_TOGETHER);
  }

  /// The first row of each value.
  private static List<Long> firsts(List<Long> rows, int many) {
    List<Long> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += many) {
      found.add(rows.get(i));
    }
    return found;
  }

  private static boolean inARow(List<Long> rows) {
    return !rows.isEmpty()
        && rows.getLast() - rows.getFirst() == rows.size() - 1
        && ascending(rows);
  }

  private static boolean ascending(List<Long> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i) <= rows.get(i - 1)) {
        return false;
      }
    }
    return true;
  }

  private static List<Long> rows(Tx tx, Outline page, int from, int until) {
    return page.rows().size() == page.numbers().size()
        ? page.rows().subList(from, until)
        : tx.rows(
            """
            select row from journal.line
            where collection = ? and class = any((select gate.classes())::integer[]) and number = any(?) order by number
            """,
            r -> r.number("row"),
            page.collection(),
            Tx.Many.longs(page.numbers().subList(from, until)));
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
  public Map<StixId, List<Holder>> holders(Set<StixId> ids) {
    Gate.requireContent(session.viewer(), Set.of());
    return session.read(
        "item.holders",
        tx -> holders(tx, ids),
        found -> ids.stream().map(StixId::toString).toList());
  }

  private static Map<StixId, List<Holder>> holders(Tx tx, Set<StixId> ids) {
    var found = new HashMap<StixId, List<Holder>>();
    tx.each(
        """
        select l.type, l.id, c.partner, min(s.since) as since from journal.collection c
        join journal.line l on l.collection = c.id and l.id = any(?)
          and l.class = any((select gate.classes())::integer[])
        join journal.served s on s.collection = c.id and s.first <= l.number and s.last >= l.number
          and s.lines @> l.number
        group by l.type, l.id, c.partner order by min(s.since), c.partner
        """,
        0,
        r -> {
          var id = new StixId(r.text("type"), r.uuid("id"));
          if (ids.contains(id)) {
            found
                .computeIfAbsent(id, none -> new ArrayList<>())
                .add(new Holder(new PartyId(r.uuid("partner")), r.time("since")));
          }
          return true;
        },
        Tx.Many.uuids(ids.stream().map(StixId::uuid).distinct().toList()));
    return found;
  }

  @Override
  public Page<Release> releases(int limit, Optional<String> from) {
    Gate.requireContent(session.viewer(), Set.of());
    return session.read(
        "release.list",
        tx ->
            Pages.of(
                tx,
                JournalRows.RELEASES + " where r.arrival < ? order by r.arrival desc limit ?",
                JournalRows::release,
                limit,
                from),
        page -> page.rows().stream().map(release -> "release:" + release.id()).toList());
  }

  @Override
  public Optional<Release> release(Release.ReleaseId id) {
    Gate.requireContent(session.viewer(), Set.of());
    return session.read(
        "release.read",
        tx -> tx.first(JournalRows.RELEASES + " where r.id = ?", JournalRows::release, id.uuid()),
        found -> List.of("release:" + id));
  }
}
