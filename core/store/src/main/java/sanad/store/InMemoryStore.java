package sanad.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;

/// The reference of [Store]: everything in memory, plainly, for tests and for reading what a store
/// must do. It knows no power cut. Thread-safe: one write at a time.
public final class InMemoryStore implements Store {
  private final InstantSource clock;
  private final RandomGenerator random;
  private final List<Consumer<List<String>>> watchers = new CopyOnWriteArrayList<>();
  private MemoryState state = new MemoryState();

  /// @param clock the store's only time
  /// @param random what the ids are drawn from that the store makes
  public InMemoryStore(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Session open(Viewer viewer, Purpose purpose) {
    Gate.open(viewer, purpose, now().register(), clock.instant());
    return new MemorySession(this, viewer, purpose);
  }

  @Override
  public void watch(Consumer<List<String>> written) {
    watchers.add(written);
  }

  @Override
  public Set<PartyId> strangers() {
    var held = now().rows.stream().map(row -> row.handling().terms()).toList();
    return now().register().strangers(held, clock.instant());
  }

  /// Tells the watchers what a committed write named.
  void told(List<String> named) {
    watchers.forEach(watcher -> watcher.accept(named));
  }

  /// What the opening job of a real store does: lines for what became releasable by time alone.
  public void openDue() {
    change(
        copy -> {
          new MemoryJournal(copy, clock.instant()).extend();
          return true;
        });
  }

  InstantSource clock() {
    return clock;
  }

  RandomGenerator random() {
    return random;
  }

  synchronized MemoryState now() {
    return state;
  }

  /// Keeps every other writer out until `act` is done.
  synchronized <T> T inTurn(Supplier<T> act) {
    return act.get();
  }

  /// Applies a change to a copy and keeps the copy when it succeeds.
  synchronized <T> T change(Function<MemoryState, T> change) {
    var copy = state.copy();
    var answer = change.apply(copy);
    state = copy;
    return answer;
  }
}
