package sanad.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;

/// Candidates, decisions and lists within one transaction of the in-memory store.
final class MemoryComparing implements ComparisonWriting {
  private final MemoryState state;
  private final Viewer viewer;
  private final List<String> touched;

  MemoryComparing(MemoryState state, Viewer viewer, List<String> touched) {
    this.state = state;
    this.viewer = viewer;
    this.touched = touched;
  }

  @Override
  public void save(Judgement judgement) {
    Gate.requireWork(viewer, Set.of());
    var id = judgement.pair().id();
    var revisions = new ArrayList<>(state.judgements.getOrDefault(id, List.of()));
    if (judgement.revision() != revisions.size() + 1) {
      throw new Conflict(id.toString());
    }
    revisions.add(judgement);
    state.judgements.remove(id);
    state.judgements.put(id, List.copyOf(revisions));
    state.about(judgement.pair());
    touched.addAll(ComparisonWriting.named(judgement.pair()));
  }

  @Override
  public void save(KeptName name) {
    Gate.requireWork(viewer, Set.of());
    if (state.keptNames.putIfAbsent(name.id(), name) != null) {
      throw new Conflict(name.id().toString());
    }
    touched.add(name.id().toString());
  }

  @Override
  public void drop(StixId keptName) {
    Gate.requireWork(viewer, Set.of(Viewer.Task.REGISTER));
    state.keptNames.remove(keptName);
    state.hits.values().removeIf(hit -> hit.pair().object().equals(keptName));
    state.judgements.values().removeIf(all -> all.getLast().pair().names(keptName));
    touched.add(keptName.toString());
  }

  @Override
  public void save(ListedVersion version, List<ListedEntry> entries) {
    Gate.require(viewer, Set.of(Role.ADMINISTRATOR, Role.LIAISON), Set.of());
    var versions = new ArrayList<>(state.lists.getOrDefault(version.list(), List.of()));
    if (version.version() != versions.size() + 1) {
      throw new Conflict(version.list());
    }
    versions.add(new MemoryState.Listing(version, List.copyOf(entries)));
    state.lists.put(version.list(), List.copyOf(versions));
    state.screenedTo = Instant.MIN;
    touched.add("list:" + version.list() + "@" + version.version());
  }

  @Override
  public void remove(ListRemoval removal) {
    Gate.require(viewer, Set.of(Role.ADMINISTRATOR, Role.LIAISON), Set.of());
    var list = removal.list();
    var standing = state.standing(list);
    if (standing.isEmpty() || standing.getLast().version().version() != removal.version()) {
      throw new Conflict(list);
    }
    state.removals.add(removal);
    state.lists.computeIfPresent(
        list, (name, versions) -> versions.stream().map(this::decided).toList());
    state.hits.values().removeIf(hit -> hit.pair().list().equals(list));
    touched.add("list:" + list + "@" + removal.version());
  }

  /// Of a version the entries about which an officer decided.
  private MemoryState.Listing decided(MemoryState.Listing listing) {
    var pairs = state.judgements.values().stream().flatMap(List::stream).toList();
    return new MemoryState.Listing(
        listing.version(),
        listing.entries().stream()
            .filter(
                entry ->
                    pairs.stream()
                        .anyMatch(
                            one ->
                                one.pair().list().equals(listing.version().list())
                                    && one.pair().reference().equals(entry.reference())
                                    && one.otherPrint().equals(entry.print())))
            .toList());
  }

  @Override
  public void screened(StixId object, List<ListHit> found) {
    Gate.require(viewer, Set.of(), Set.of(Viewer.Task.REGISTER));
    var before = List.copyOf(state.hits.values());
    state.hits.values().removeIf(hit -> hit.pair().object().equals(object));
    for (var hit : found) {
      if (state.removed(hit.pair().list(), hit.version())) {
        continue;
      }
      var since =
          before.stream()
              .filter(old -> old.pair().equals(hit.pair()))
              .map(ListHit::foundAt)
              .findFirst();
      state.hits.put(hit.pair().id(), since(hit, since));
      state.about(hit.pair());
      touched.add("hit:" + hit.pair().id());
    }
  }

  private static ListHit since(ListHit hit, Optional<Instant> foundAt) {
    return new ListHit(
        hit.pair(),
        hit.print(),
        hit.otherPrint(),
        hit.version(),
        hit.score(),
        foundAt.orElse(hit.foundAt()));
  }

  @Override
  public boolean screenedTo(Instant before, Map<String, Integer> versions) {
    Gate.require(viewer, Set.of(), Set.of(Viewer.Task.REGISTER));
    var newest = new HashMap<String, Integer>();
    for (var list : state.lists.keySet()) {
      state.standing(list).forEach(known -> newest.put(list, known.version().version()));
    }
    if (!newest.equals(versions)) {
      return false;
    }
    state.screenedTo = before;
    return true;
  }
}
