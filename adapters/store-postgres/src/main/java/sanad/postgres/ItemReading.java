package sanad.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import sanad.handling.Conditions;
import sanad.handling.Decision;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.handling.Rule;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Gate;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.Items;
import sanad.store.Page;
import sanad.text.SearchTokens;

/// Reads objects. Lists walk (class, row) for each class that the viewer may see and merge, so that
/// a viewer of few among millions is as fast as a viewer of all.
///
/// **Source:** stack.md 9; reliability.md 3.3.
final class ItemReading implements Items {
  /// Of rows that hold one object the first counts: of its originator's those of lower number,
  /// where it is held once per class; of several originators' the ones of whoever put the id first.
  private static final String FIRST =
      """
       and (not v.shared or not exists (select 1 from item.version w where w.id = v.id and w.type = v.type
          and case when w.originator = v.originator
            then w.newest and (w.version = v.version and w.row < v.row or w.version <> v.version and w.row > v.row)
            else not exists (select 1 from item.version x where x.id = v.id and x.type = v.type
              and x.originator = v.originator and x.row < w.row) end))
      """;

  private static final String SEARCH =
      """
      select f.row from (select v.row from item.version v where v.newest%s
      """
          + FIRST
          + " offset 0) f where f.row < ? order by f.row desc limit ?";

  /// One word that is asked for: any of its forms, in any class that the viewer may see. A row has
  /// words of its own class only, so each word may be asked for by itself.
  private static final String WORD =
      """
       and v.words && (select array_agg(f.form # (c.class::bigint << %s))
         from unnest((select gate.classes())) as c(class), unnest(?) as f(form) where c.class > 0)
      """
          .formatted(WordKeys.WORD_BITS);

  /// The newest versions of each originator, and where its first one stands.
  private static final String WHOLE =
      "select v.first, v.modified, "
          + HeldRows.COLUMNS
          + """
          from (select w.*, min(w.row) over (partition by w.originator) as first,
              sum(w.bytes) over (partition by w.originator order by w.modified desc, w.row desc) as upto
            from item.version w where w.id = ? and w.type = ?) v
          where v.upto - v.bytes < ?
          """;

  private final PostgresSession session;

  ItemReading(PostgresSession session) {
    this.session = session;
  }

  /// A row and its version.
  ///
  /// @param first the first row of its originator's among those that are seen, or this one
  private record Place(long row, String version, UUID originator, Instant modified, long first) {
    static Place read(Row r) throws SQLException {
      return read(r, r.number("row"));
    }

    static Place read(Row r, long first) throws SQLException {
      return new Place(
          r.number("row"), r.text("version"), r.uuid("originator"), r.time("modified"), first);
    }
  }

  @Override
  public Optional<Held> get(StixId id) {
    return session.read(
        "item.read",
        tx -> {
          List<Place> rows = versionRows(tx, id);
          return rows.isEmpty()
              ? Optional.<Held>empty()
              : held(tx, List.of(rows.getLast().row())).stream().findFirst();
        },
        found -> found.stream().map(ItemReading::name).toList());
  }

  @Override
  public List<Held> among(List<StixId> ids) {
    return session.read(
        "item.read",
        tx -> held(tx, newestRows(tx, ids)),
        found -> found.stream().map(ItemReading::name).toList());
  }

  /// The newest visible row of each of these objects, in the order given.
  private List<Long> newestRows(Tx tx, List<StixId> ids) {
    if (!session.opensContent() || ids.isEmpty()) {
      return List.of();
    }
    Map<StixId, List<Place>> rows = new HashMap<>();
    tx.each(
        "select v.row, v.version, v.originator, v.modified, v.type, v.id from item.version v where"
            + " v.id = any(?)",
        0,
        r -> {
          rows.computeIfAbsent(new StixId(r.text("type"), r.uuid("id")), id -> new ArrayList<>())
              .add(Place.read(r));
          return true;
        },
        Tx.Many.uuids(ids.stream().map(StixId::uuid).distinct().toList()));
    return ids.stream()
        .distinct()
        .map(rows::get)
        .filter(Objects::nonNull)
        .map(found -> ordered(found).getLast().row())
        .toList();
  }

  @Override
  public List<Held> versions(StixId id) {
    return session.read(
        "item.history",
        tx -> session.opensContent() ? whole(tx, id) : List.<Held>of(),
        found -> found.stream().map(ItemReading::name).toList());
  }

  /// Nothing where the rule withholds the newest: older ones never stand for it.
  private List<Held> whole(Tx tx, StixId id) {
    Map<Long, Held> shown = new HashMap<>();
    HeldRows reader = reader(tx);
    List<Place> places =
        ordered(
            tx.rows(
                WHOLE,
                r -> {
                  Place place = Place.read(r, r.number("first"));
                  reader.read(r).ifPresent(held -> shown.put(place.row(), held));
                  return place;
                },
                id.uuid(),
                id.type(),
                HeldRows.MOST_BYTES));
    return places.isEmpty() || !shown.containsKey(places.getLast().row())
        ? List.of()
        : places.stream()
            .flatMap(place -> Optional.ofNullable(shown.get(place.row())).stream())
            .toList();
  }

  /// Visible versions, oldest first; of equal versions the first.
  private List<Place> versionRows(Tx tx, StixId id) {
    return session.opensContent()
        ? ordered(
            tx.rows(
                "select v.row, v.version, v.originator, v.modified from item.version v where v.id ="
                    + " ? and v.type = ?",
                Place::read,
                id.uuid(),
                id.type()))
        : List.of();
  }

  /// An id belongs to whoever put it first: what others put under it stands before, and is never
  /// the newest.
  private static List<Place> ordered(List<Place> rows) {
    Optional<UUID> first =
        rows.stream().min(Comparator.comparingLong(Place::first)).map(Place::originator);
    Comparator<Place> owner =
        Comparator.comparing(place -> first.filter(place.originator()::equals).isPresent());
    Comparator<Place> age = Comparator.comparing(Place::modified).thenComparingLong(Place::row);
    Set<String> seen = new HashSet<>();
    return rows.stream()
        .sorted(owner.reversed().thenComparing(age))
        .filter(place -> seen.add(place.version()))
        .sorted(owner.thenComparing(age))
        .toList();
  }

  /// The rows in the order given, less what the rule withholds.
  private List<Held> held(Tx tx, List<Long> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    HeldRows reader = reader(tx);
    return tx
        .rows(
            "select "
                + HeldRows.COLUMNS
                + "from item.version v where v.row = any(?) order by array_position(?, v.row)",
            reader::read,
            Tx.Many.longs(rows),
            Tx.Many.longs(rows))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private HeldRows reader(Tx tx) {
    return new HeldRows(tx, session.store().known(), session.viewer(), session.purpose());
  }

  @Override
  public Page<Held> list(ItemQuery query, int limit, Optional<String> from) {
    return listed("item.list", query, limit, from, page -> names(page.rows()));
  }

  @Override
  public Page<Held> sweep(ItemQuery query, int limit, Optional<String> from) {
    Gate.require(session.viewer(), Set.of(), Set.of(Viewer.Task.REGISTER));
    return listed("item.sweep", query, limit, from, page -> Items.swept(names(page.rows())));
  }

  private static List<String> names(List<Held> rows) {
    return rows.stream().map(ItemReading::name).toList();
  }

  private Page<Held> listed(
      String code,
      ItemQuery query,
      int limit,
      Optional<String> from,
      Function<Page<Held>, List<String>> seen) {
    ListQuery sql = ListQuery.of(query, place(from), limit + 1, FIRST);
    return page(
        code,
        tx -> tx.rows(sql.sql(), r -> r.number("row"), sql.parameters().toArray()),
        limit,
        seen);
  }

  @Override
  public Page<Held> search(String words, int limit, Optional<String> from) {
    List<List<String>> asked = SearchTokens.query(words);
    long end = asked.isEmpty() ? 0 : Math.min(place(from), session.store().end());
    return page(
        "item.search", tx -> found(tx, asked, end, limit + 1), limit, page -> names(page.rows()));
  }

  /// Window after window until the page is full. Each is found before it is ordered: the planner
  /// cannot know how common a word is, and would else walk all rows for a rare one.
  private List<Long> found(Tx tx, List<List<String>> asked, long before, int limit) {
    List<Tx.Many> words =
        asked.stream().map(f -> Tx.Many.longs(f.stream().map(WordKeys::word).toList())).toList();
    List<Long> found = new ArrayList<>();
    for (SearchBlocks.Window window : SearchBlocks.before(before)) {
      StringBuilder within = new StringBuilder(WORD.repeat(words.size()));
      List<Object> parameters = new ArrayList<>(words);
      if (!session.store().indexedSearch()) {
        within.append(" and v.row >= ? and v.row < ?");
        parameters.addAll(List.of(window.from(), window.until()));
      } else if (!window.blocks().isEmpty()) {
        within.append(" and v.words && ?");
        parameters.add(Tx.Many.longs(window.blocks()));
      }
      parameters.addAll(List.of(Math.min(before, window.until()), limit - found.size()));
      found.addAll(tx.rows(SEARCH.formatted(within), r -> r.number("row"), parameters.toArray()));
      if (found.size() >= limit) {
        return found;
      }
    }
    return found;
  }

  private Page<Held> page(
      String code,
      Function<Tx, List<Long>> find,
      int limit,
      Function<Page<Held>, List<String>> seen) {
    return session.read(
        code,
        tx -> {
          List<Long> rows = session.opensContent() ? find.apply(tx) : List.of();
          List<Long> shown = rows.subList(0, Math.min(limit, rows.size()));
          List<HeldRows.Filling> read = reader(tx).filled(shown);
          Optional<Long> cut =
              read.isEmpty() || read.getLast().upto() < HeldRows.MOST_BYTES
                  ? Optional.empty()
                  : Optional.of(read.getLast().row()).filter(row -> row > shown.getLast());
          Optional<Long> end =
              rows.size() > limit ? Optional.of(shown.getLast()) : Optional.empty();
          return new Page<>(
              read.stream().flatMap(row -> row.held().stream()).toList(),
              cut.or(() -> end).map(tx.places()::seal));
        },
        seen);
  }

  private long place(Optional<String> from) {
    return session.store().database().places().open(from);
  }

  @Override
  public List<Audience> audience(StixId id) {
    Register register = session.store().known().register();
    return session.read(
        "item.audience",
        tx -> {
          List<Place> rows = versionRows(tx, id);
          return rows.isEmpty()
              ? List.<Audience>of()
              : held(tx, List.of(rows.getLast().row())).stream()
                  .filter(held -> held.originator().equals(register.self()))
                  .flatMap(held -> readers(tx, register, held).stream())
                  .toList();
        },
        found -> List.of(id.toString()));
  }

  private static List<Audience> readers(Tx tx, Register register, Held held) {
    List<Audience> readers = new ArrayList<>();
    Set<PartyId> open = held.state().open(held.handling().terms().releaseTo());
    for (PartyId party : RegisterRows.partners(register)) {
      conditions(tx, register, held, party)
          .map(conditions -> Audience.of(party, open, register, tx.at(), conditions))
          .ifPresent(readers::add);
    }
    return readers;
  }

  private static Optional<Conditions> conditions(
      Tx tx, Register register, Held held, PartyId party) {
    return held.handling().terms().purposes().stream()
        .sorted()
        .map(
            purpose ->
                Rule.decide(
                    held.handling().on(held.id().toString()),
                    held.state(),
                    new Viewer.Partner(party),
                    purpose,
                    register,
                    tx.at()))
        .flatMap(
            decision ->
                switch (decision) {
                  case Decision.Release(var conditions) -> Optional.of(conditions).stream();
                  case Decision.Withhold withheld -> Optional.<Conditions>empty().stream();
                })
        .findFirst();
  }

  static String name(Held held) {
    String version = held.object().header().version();
    return version.isEmpty() ? held.id().toString() : held.id() + "@" + version;
  }
}
