package sanad.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.stix.StixId;

/// Collections of the in-memory store.
final class MemoryCollections implements Collections {
  private final MemorySession session;

  MemoryCollections(MemorySession session) {
    this.session = session;
  }

  @Override
  public List<Collection> list() {
    return session.read(
        "collection.list",
        state ->
            state.collections.values().stream()
                .filter(collection -> mine(state, collection))
                .toList(),
        found -> found.stream().map(c -> "collection:" + c.id()).toList());
  }

  @Override
  public Optional<Plan> plan(UUID collection, LineFilter filter, long after, int limit) {
    var state = session.state();
    var known = Optional.ofNullable(state.collections.get(collection));
    if (!(session.viewer() instanceof Viewer.Partner(PartyId partner))
        || known.filter(c -> mine(state, c) && c.purpose() == session.purpose()).isEmpty()) {
      session.leaf(Act.of("collection.refused", Act.Kind.DISCLOSURE), List.of());
      return Optional.empty();
    }
    var fitting = MemoryJournal.visible(state, collection, session.view(), filter, after);
    var served = fitting.stream().limit(limit).toList();
    var page = served.stream().map(MemoryState.Entry::line).toList();
    session.leaf(
        new Act("collection.serve", Act.Kind.DISCLOSURE, Set.of(partner), ""),
        page.stream().map(line -> line.id() + "@" + line.version()).toList());
    session.deliver(partner, served);
    return Optional.of(
        new Plan(
            collection,
            page,
            page.isEmpty() ? after : page.getLast().number(),
            fitting.size() > page.size()));
  }

  @Override
  public void stream(Outline page, Consumer<byte[]> pieces) {
    var planned = new HashSet<>(page.numbers());
    MemoryJournal.visible(
            session.state(),
            page.collection(),
            session.view(),
            new LineFilter(
                Optional.empty(),
                Set.of(),
                Set.of(),
                LineFilter.Versions.ALL,
                Set.of("2.0", "2.1")),
            0)
        .stream()
        .filter(entry -> planned.contains(entry.line().number()))
        .forEach(
            entry -> pieces.accept(entry.row().object().json().getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Map<StixId, List<Holder>> holders(Set<StixId> ids) {
    Gate.requireContent(session.viewer(), Set.of());
    return session.read("item.holders", state -> holders(state, ids), found -> List.copyOf(ids));
  }

  private Map<StixId, List<Holder>> holders(MemoryState state, Set<StixId> ids) {
    var view = session.view();
    var since = new HashMap<StixId, Map<PartyId, Instant>>();
    state.deliveries.forEach(
        (delivery, at) -> {
          var id = delivery.id();
          if (ids.contains(id) && view.opens(id, delivery.handling())) {
            since
                .computeIfAbsent(id, none -> new HashMap<>())
                .merge(delivery.partner(), at, (one, two) -> one.isBefore(two) ? one : two);
          }
        });
    var found = new HashMap<StixId, List<Holder>>();
    since.forEach((id, partners) -> found.put(id, inOrder(partners)));
    return found;
  }

  private static List<Holder> inOrder(Map<PartyId, Instant> since) {
    return since.entrySet().stream()
        .map(entry -> new Holder(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Holder::since).thenComparing(Holder::party))
        .toList();
  }

  @Override
  public Page<Release> releases(int limit, Optional<String> from) {
    Gate.requireContent(session.viewer(), Set.of());
    return session.read(
        "release.list",
        state -> {
          var newestFirst = new ArrayList<>(state.releases.values()).reversed();
          newestFirst.removeIf(release -> !session.view().opens(release));
          return MemoryPages.of(newestFirst, limit, from);
        },
        page -> page.rows().stream().map(release -> "release:" + release.id()).toList());
  }

  @Override
  public Optional<Release> release(Release.ReleaseId id) {
    Gate.requireContent(session.viewer(), Set.of());
    return session.read(
        "release.read",
        state -> Optional.ofNullable(state.releases.get(id)).filter(session.view()::opens),
        found -> List.of("release:" + id));
  }

  @Override
  public Optional<PostStatus> status(UUID id) {
    return session.read(
        "post.status",
        state ->
            Optional.ofNullable(state.statuses.get(id))
                .filter(
                    status ->
                        session.viewer() instanceof Viewer.Partner(PartyId partner)
                            && status.partner().equals(partner))
                .filter(
                    status ->
                        status
                            .completedAt()
                            .map(done -> session.at().isBefore(done.plus(PostStatus.KEPT)))
                            .orElse(true)),
        found -> List.of("post:" + id));
  }

  private boolean mine(MemoryState state, Collection collection) {
    return switch (session.viewer()) {
      case Viewer.Officer ignored -> true;
      case Viewer.NodeTask ignored -> true;
      case Viewer.Partner(var agency) ->
          collection.partner().equals(agency)
              && (session.purpose() == Purpose.ADMINISTRATION
                  || session.purpose() == collection.purpose())
              && Optional.ofNullable(state.agreements.get(collection.agreement()))
                  .filter(
                      agreement ->
                          agreement.holds(session.at())
                              && state.register().binds(agreement, agency, session.at())
                              && agreement.purposes().contains(collection.purpose()))
                  .isPresent();
    };
  }
}
