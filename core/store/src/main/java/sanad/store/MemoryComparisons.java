package sanad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sanad.handling.Viewer;
import sanad.stix.StixId;

/// Candidates and decisions of the in-memory store.
final class MemoryComparisons implements Comparisons {
  private final MemorySession session;

  MemoryComparisons(MemorySession session) {
    this.session = session;
  }

  @Override
  public List<Judgement> judgements(StixId object) {
    var view = session.view();
    return session.read(
        "judgement.list",
        state ->
            new ArrayList<>(state.judgements.values())
                .reversed().stream()
                    .map(List::getLast)
                    .filter(judgement -> judgement.pair().names(object))
                    .filter(judgement -> view.shows(judgement.pair()))
                    .toList(),
        MemoryComparisons::names);
  }

  @Override
  public List<Judgement> history(Pair pair) {
    var view = session.view();
    return session.read(
        "judgement.history",
        state -> view.shows(pair) ? state.judgements.getOrDefault(pair.id(), List.of()) : List.of(),
        MemoryComparisons::names);
  }

  @Override
  public List<ListHit> hits(List<StixId> objects) {
    var view = session.view();
    return session.read(
        "hit.list",
        state ->
            newestFirst(state)
                .filter(hit -> objects.contains(hit.pair().object()))
                .filter(hit -> view.shows(hit.pair()))
                .toList(),
        found -> found.stream().map(hit -> "hit:" + hit.pair().id()).toList());
  }

  @Override
  public List<ListHit> hits(String list, List<String> references) {
    var view = session.view();
    return session.read(
        "hit.list",
        state ->
            newestFirst(state)
                .filter(hit -> hit.pair().list().equals(list))
                .filter(hit -> references.contains(hit.pair().reference()))
                .filter(hit -> view.shows(hit.pair()))
                .toList(),
        found -> found.stream().map(hit -> "hit:" + hit.pair().id()).toList());
  }

  @Override
  public Page<Weighed> hits(HitFilter filter, int limit, Optional<String> from) {
    var view = session.view();
    return session.read(
        "hit.list",
        state ->
            MemoryPages.of(
                newestFirst(state)
                    .filter(hit -> filter.list().map(hit.pair().list()::equals).orElse(true))
                    .filter(
                        hit -> filter.reference().map(hit.pair().reference()::equals).orElse(true))
                    .filter(hit -> view.shows(hit.pair()))
                    .map(hit -> new Weighed(hit, judgement(state, hit)))
                    .filter(weighed -> standing(weighed) == filter.standing())
                    .toList(),
                limit,
                from),
        page -> page.rows().stream().map(row -> "hit:" + row.hit().pair().id()).toList());
  }

  @Override
  public Page<KeptName> kept(int limit, Optional<String> from) {
    var view = session.view();
    return session.read(
        "kept-name.list",
        state ->
            MemoryPages.of(
                new ArrayList<>(state.keptNames.values())
                    .reversed().stream().filter(view::opens).toList(),
                limit,
                from),
        page -> {
          var names = page.rows().stream().map(name -> name.id().toString()).toList();
          return session.viewer() instanceof Viewer.NodeTask ? Items.swept(names) : names;
        });
  }

  @Override
  public List<KeptName> kept(List<StixId> ids) {
    var view = session.view();
    return session.read(
        "kept-name.read",
        state ->
            ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(state.keptNames.get(id)).stream())
                .filter(view::opens)
                .toList(),
        found -> found.stream().map(KeptName::id).toList());
  }

  @Override
  public List<Draft> drafted(List<StixId> sides) {
    var view = session.view();
    return session.read(
        "draft.read",
        state ->
            sides.stream()
                .distinct()
                .filter(side -> side.type().equals(Draft.TYPE) && view.showsSide(side))
                .map(side -> new Draft.DraftId(side.uuid()))
                .map(id -> state.drafts.getOrDefault(id, List.of()).getLast())
                .toList(),
        found -> found.stream().map(draft -> "draft:" + draft.id()).toList());
  }

  private static Stream<ListHit> newestFirst(MemoryState state) {
    return new ArrayList<>(state.hits.values()).reversed().stream();
  }

  private static Optional<Judgement> judgement(MemoryState state, ListHit hit) {
    return Optional.ofNullable(state.judgements.get(hit.pair().id()))
        .map(List::getLast)
        .filter(judgement -> judgement.standsFor(hit));
  }

  private static Standing standing(Weighed weighed) {
    return weighed
        .judgement()
        .map(
            judgement ->
                judgement.verdict() == Judgement.Verdict.SAME
                    ? Standing.ACCEPTED
                    : Standing.REJECTED)
        .orElse(Standing.OPEN);
  }

  private static List<String> names(List<Judgement> judgements) {
    return judgements.stream()
        .flatMap(judgement -> ComparisonWriting.named(judgement.pair()).stream())
        .distinct()
        .toList();
  }
}
