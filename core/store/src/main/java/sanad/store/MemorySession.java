package sanad.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;

/// A session of the in-memory store.
final class MemorySession implements Session {
  private final InMemoryStore store;
  private final Viewer viewer;
  private final Purpose purpose;
  private final Set<String> consulted = new HashSet<>();
  private boolean together;
  private boolean closed;

  MemorySession(InMemoryStore store, Viewer viewer, Purpose purpose) {
    this.store = store;
    this.viewer = viewer;
    this.purpose = purpose;
  }

  @Override
  public Viewer viewer() {
    return viewer;
  }

  @Override
  public Purpose purpose() {
    return purpose;
  }

  @Override
  public Items items() {
    return new MemoryItems(this);
  }

  @Override
  public Workbench workbench() {
    Gate.requireContent(viewer, Set.of(Viewer.Task.ERASER));
    return new MemoryWorkbench(this);
  }

  @Override
  public Comparisons comparisons() {
    Gate.requireContent(viewer, Set.of(Viewer.Task.REGISTER));
    return new MemoryComparisons(this);
  }

  @Override
  public Listings listings() {
    Gate.requireOfficer(viewer, Set.of(Viewer.Task.REGISTER));
    return new MemoryListings(this);
  }

  @Override
  public Collections collections() {
    return new MemoryCollections(this);
  }

  @Override
  public Registry registry() {
    return new MemoryRegistry(this);
  }

  @Override
  public Accounts accounts() {
    Gate.require(
        viewer, Set.of(Role.ADMINISTRATOR), Set.of(Viewer.Task.SIGN_IN, Viewer.Task.REGISTER));
    return new MemoryAccounts(this);
  }

  @Override
  public AuditLog log() {
    Gate.require(viewer, Set.of(Role.AUDITOR, Role.DATA_PROTECTION), Set.of());
    return new MemoryLog(this);
  }

  @Override
  public <T> T together(Supplier<T> reads) {
    requireOpen();
    var outer = together;
    together = true;
    try {
      return reads.get();
    } finally {
      together = outer;
    }
  }

  @Override
  public <T> T write(Act act, Work<T> work) {
    requireOpen();
    if (together) {
      throw Gate.amidReadings();
    }
    var named = new ArrayList<String>();
    var done =
        store.change(
            state -> {
              var writing =
                  new MemoryWriting(
                      state, viewer, purpose, store.clock().instant(), store.random());
              var answer = work.in(writing);
              new MemoryJournal(state, writing.now()).extend();
              MemoryLog.append(state, leafOf(act, writing.touched()));
              named.addAll(writing.touched());
              return answer;
            });
    store.told(named);
    return done;
  }

  @Override
  public <T> T inTurn(Supplier<T> act) {
    requireOpen();
    if (together) {
      throw Gate.amidReadings();
    }
    return store.inTurn(act);
  }

  @Override
  public void close() {
    closed = true;
  }

  Instant at() {
    return store.clock().instant();
  }

  MemoryState state() {
    requireOpen();
    return store.now();
  }

  MemoryView view() {
    return new MemoryView(state(), viewer, purpose, at());
  }

  /// A read: its answer is computed, its leaf appended, and only then is the answer handed on.
  <T> T read(
      String code, Function<MemoryState, T> read, Function<T, ? extends Collection<?>> seen) {
    var answer = read.apply(state());
    leaf(new Act(code, Act.Kind.CONSULTATION, Set.of(), ""), seen.apply(answer));
    return answer;
  }

  /// Says in the log, for the first time of many in this session, that something was consulted.
  void once(String code) {
    state();
    if (consulted.add(code)) {
      leaf(Act.of(code, Act.Kind.CONSULTATION), List.of());
    }
  }

  /// Appends the leaf of a read of these things.
  void leaf(Act act, Collection<?> objects) {
    var texts = objects.stream().map(Object::toString).toList();
    store.change(
        state -> {
          MemoryLog.append(state, leafOf(act, texts));
          return true;
        });
  }

  void deliver(PartyId partner, List<MemoryState.Entry> entries) {
    var now = at();
    store.change(
        state -> {
          for (var entry : entries) {
            state.deliveries.putIfAbsent(
                new MemoryState.Delivery(partner, entry.row().id(), entry.row().handling()), now);
          }
          return true;
        });
  }

  private Leaf leafOf(Act act, List<String> objects) {
    return new Leaf(
        0,
        at(),
        Leaf.nameOf(viewer),
        purpose.code(),
        act.code(),
        act.kind(),
        objects,
        act.recipients(),
        act.justification(),
        "");
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("session: closed");
    }
  }
}
