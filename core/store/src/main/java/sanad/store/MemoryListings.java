package sanad.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Designation lists of the in-memory store.
final class MemoryListings implements Listings {
  private final MemorySession session;

  MemoryListings(MemorySession session) {
    this.session = session;
  }

  @Override
  public List<ListedVersion> versions() {
    return session.read(
        "list.list",
        state ->
            state.lists.keySet().stream()
                .flatMap(list -> state.standing(list).reversed().stream())
                .map(MemoryState.Listing::version)
                .toList(),
        versions -> List.of());
  }

  @Override
  public List<ListRemoval> removals() {
    return session.read(
        "list.list", state -> List.copyOf(state.removals).reversed(), removals -> List.of());
  }

  @Override
  public List<ListedEntry> entries(String list, int version) {
    return session.read(
        "list.read",
        state ->
            state.standing(list).stream()
                .filter(known -> known.version().version() == version)
                .flatMap(known -> known.entries().stream())
                .sorted(Comparator.comparing(ListedEntry::reference))
                .toList(),
        entries -> List.of("list:" + list + "@" + version));
  }

  @Override
  public Optional<ListedEntry> entry(String list, String reference) {
    return session.read(
        "list.read",
        state ->
            state.standing(list).reversed().stream()
                .limit(1)
                .flatMap(newest -> newest.entries().stream())
                .filter(entry -> entry.reference().equals(reference))
                .findFirst(),
        found -> List.of("list:" + list));
  }

  @Override
  public Optional<ListedEntry> entry(String list, String reference, String print) {
    return session.read(
        "list.read",
        state ->
            state.lists.getOrDefault(list, List.of()).reversed().stream()
                .flatMap(known -> known.entries().stream())
                .filter(entry -> entry.reference().equals(reference))
                .filter(entry -> entry.print().equals(print))
                .findFirst(),
        found -> List.of("list:" + list));
  }

  @Override
  public Instant screenedTo() {
    return session.state().screenedTo;
  }
}
