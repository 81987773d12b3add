package sanad.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sanad.handling.Conditions;
import sanad.handling.Decision;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Rule;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.MemoryState.Row;
import sanad.text.SearchTokens;

/// Objects of the in-memory store.
final class MemoryItems implements Items {
  private final MemorySession session;

  MemoryItems(MemorySession session) {
    this.session = session;
  }

  @Override
  public Optional<Held> get(StixId id) {
    var view = session.view();
    return session.read(
        "item.read",
        state -> view.newest(id).flatMap(view::held),
        found -> found.stream().map(MemoryItems::name).toList());
  }

  @Override
  public List<Held> among(List<StixId> ids) {
    var view = session.view();
    return session.read(
        "item.read",
        state ->
            ids.stream()
                .distinct()
                .map(view::newest)
                .flatMap(Optional::stream)
                .map(view::held)
                .flatMap(Optional::stream)
                .toList(),
        found -> found.stream().map(MemoryItems::name).toList());
  }

  @Override
  public List<Held> versions(StixId id) {
    var view = session.view();
    return session.read(
        "item.history",
        state -> view.versions(id).stream().map(view::held).flatMap(Optional::stream).toList(),
        found -> found.stream().map(MemoryItems::name).toList());
  }

  @Override
  public Page<Held> list(ItemQuery query, int limit, Optional<String> from) {
    var view = session.view();
    return session.read(
        "item.list",
        state -> page(view, view.newestFirst().filter(row -> fits(row, query)), limit, from),
        page -> page.rows().stream().map(MemoryItems::name).toList());
  }

  @Override
  public Page<Held> sweep(ItemQuery query, int limit, Optional<String> from) {
    Gate.require(session.viewer(), Set.of(), Set.of(Viewer.Task.REGISTER));
    var view = session.view();
    return session.read(
        "item.sweep",
        state -> page(view, view.newestFirst().filter(row -> fits(row, query)), limit, from),
        page -> Items.swept(page.rows().stream().map(MemoryItems::name).toList()));
  }

  @Override
  public Page<Held> search(String words, int limit, Optional<String> from) {
    var view = session.view();
    var asked = SearchTokens.query(words);
    return session.read(
        "item.search",
        state ->
            asked.isEmpty()
                ? new Page<Held>(List.of(), Optional.empty())
                : page(
                    view,
                    view.newestFirst().filter(row -> MemoryView.hasAll(row, asked)),
                    limit,
                    from),
        page -> page.rows().stream().map(MemoryItems::name).toList());
  }

  @Override
  public List<Audience> audience(StixId id) {
    var view = session.view();
    var readers =
        view.newest(id)
            .filter(row -> row.originator().equals(session.state().register().self()))
            .map(row -> audience(row, session.state()))
            .orElse(List.of());
    session.leaf(Act.of("item.audience", Act.Kind.CONSULTATION), List.of(id));
    return readers;
  }

  private List<Audience> audience(Row row, MemoryState state) {
    var register = state.register();
    return register.parties().keySet().stream()
        .filter(register::knowsAgency)
        .filter(party -> !party.equals(register.self()))
        .sorted()
        .flatMap(party -> reader(row, state, register, party))
        .toList();
  }

  private Stream<Audience> reader(Row row, MemoryState state, Register register, PartyId party) {
    return row.handling().terms().purposes().stream()
        .sorted()
        .flatMap(purpose -> conditions(row, state, party, purpose).stream())
        .limit(1)
        .map(
            conditions ->
                Audience.of(
                    party,
                    state.state(row.id()).open(row.handling().terms().releaseTo()),
                    register,
                    session.at(),
                    conditions));
  }

  private Optional<Conditions> conditions(
      Row row, MemoryState state, PartyId party, Purpose purpose) {
    return switch (Rule.decide(
        row.handling().on(row.id().toString()),
        state.state(row.id()),
        new Viewer.Partner(party),
        purpose,
        state.register(),
        session.at())) {
      case Decision.Release(var conditions) -> Optional.of(conditions);
      case Decision.Withhold ignored -> Optional.empty();
    };
  }

  private static Page<Held> page(
      MemoryView view, Stream<Row> rows, int limit, Optional<String> from) {
    return MemoryPages.of(rows.map(view::held).flatMap(Optional::stream).toList(), limit, from);
  }

  private static boolean fits(Row row, ItemQuery query) {
    return (query.types().isEmpty() || query.types().contains(row.id().type()))
        && query.originator().map(row.originator()::equals).orElse(true)
        && (!query.receivedOnly() || row.receivedFrom().isPresent())
        && query.references().map(row.object().header().references()::contains).orElse(true)
        && query.since().map(since -> !row.storedAt().isBefore(since)).orElse(true);
  }

  private static String name(Held held) {
    var version = held.object().header().version();
    return version.isEmpty() ? held.id().toString() : held.id() + "@" + version;
  }
}
