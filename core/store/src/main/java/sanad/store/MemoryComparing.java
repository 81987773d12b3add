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
  public void screened(StixId object, List<ListHit> found) {
    Gate.require(viewer, Set.of(), Set.of(Viewer.Task.REGISTER));
    var before = List.copyOf(state.hits.values());
    state.hits.values().removeIf(hit -> hit.pair().object().equals(object));
    for (var hit : found) {
      var since =
          before.stream()
              .filter(old -> old.pair().equals(hit.pair()))
              .map(ListHit::foundAt)
              .findFirst();
      state.hits.put(hit.pair().id(), since(hit, since));
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
    state.lists.forEach((list, known) -> newest.put(list, known.size()));
    if (!newest.equals(versions)) {
      return false;
    }
    state.screenedTo = before;
    return true;
  }
}
