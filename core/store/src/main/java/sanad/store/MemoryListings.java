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
            state.lists.values().stream()
                .flatMap(versions -> versions.reversed().stream())
                .map(MemoryState.Listing::version)
                .toList(),
        versions -> List.of());
  }

  @Override
  public List<ListedEntry> entries(String list, int version) {
    return session.read(
        "list.read",
        state ->
            state.lists.getOrDefault(list, List.of()).stream()
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
            Optional.ofNullable(state.lists.get(list)).stream()
                .flatMap(versions -> versions.getLast().entries().stream())
                .filter(entry -> entry.reference().equals(reference))
                .findFirst(),
        found -> List.of("list:" + list));
  }

  @Override
  public Instant screenedTo() {
    return session.state().screenedTo;
  }
}
