package sanad.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.Accounts;
import sanad.store.Act;
import sanad.store.AuditLog;
import sanad.store.Collections;
import sanad.store.Comparisons;
import sanad.store.Gate;
import sanad.store.Items;
import sanad.store.Leaf;
import sanad.store.Listings;
import sanad.store.Registry;
import sanad.store.Session;
import sanad.store.Workbench;

/// A session on PostgreSQL. Each read is one transaction under a claim of its own that ends with
/// its leaf; what it found is handed on after the commit. Those done together share one. Pages to
/// partners take two (see [CollectionReading]).
final class PostgresSession implements Session {
  private final PostgresStore store;
  private final Viewer viewer;
  private final Purpose purpose;
  private final Set<String> consulted = ConcurrentHashMap.newKeySet();
  private Optional<SharedReading> together = Optional.empty();
  private boolean closed;

  PostgresSession(PostgresStore store, Viewer viewer, Purpose purpose) {
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
    return new ItemReading(this);
  }

  @Override
  public Workbench workbench() {
    Gate.requireContent(viewer, Set.of(Viewer.Task.ERASER));
    return new WorkReading(this);
  }

  @Override
  public Comparisons comparisons() {
    Gate.requireContent(viewer, Set.of(Viewer.Task.REGISTER));
    return new ComparisonReading(this);
  }

  @Override
  public Listings listings() {
    Gate.requireOfficer(viewer, Set.of(Viewer.Task.REGISTER));
    return new ListingReading(this);
  }

  @Override
  public Collections collections() {
    return new CollectionReading(this);
  }

  @Override
  public Registry registry() {
    return new RegistryReading(this);
  }

  @Override
  public Accounts accounts() {
    Gate.require(
        viewer, Set.of(Role.ADMINISTRATOR), Set.of(Viewer.Task.SIGN_IN, Viewer.Task.REGISTER));
    return new AccountReading(this);
  }

  @Override
  public AuditLog log() {
    Gate.require(viewer, Set.of(Role.AUDITOR, Role.DATA_PROTECTION), Set.of());
    if (viewer instanceof Viewer.Officer officer) {
      store.knowAuditor(officer);
    }
    return new LogReading(this);
  }

  @Override
  public <T> T together(Supplier<T> reads) {
    requireOpen();
    if (together.isPresent()) {
      return reads.get();
    }
    store.openDue();
    Set<String> before = Set.copyOf(consulted);
    boolean said = false;
    try (SharedReading reading = new SharedReading(() -> store.database().begin(role(), who()))) {
      together = Optional.of(reading);
      T found = found(reads, reading);
      reading.commit();
      said = true;
      return found;
    } finally {
      together = Optional.empty();
      if (!said) {
        consulted.retainAll(before);
      }
    }
  }

  private static <T> T found(Supplier<T> reads, SharedReading reading) {
    try {
      return reads.get();
    } catch (RuntimeException failed) {
      reading.commitAfter(failed);
      throw failed;
    }
  }

  @Override
  public <T> T write(Act act, Work<T> work) {
    requireOpen();
    if (together.isPresent()) {
      throw Gate.amidReadings();
    }
    store.openDue();
    List<String> named = new ArrayList<>();
    T done =
        store.exclusive(
            taskWho(),
            tx -> {
              PostgresWriting writing = new PostgresWriting(store, tx, viewer, purpose);
              T answer = work.in(writing);
              Known after = writing.finish();
              Leaves.append(tx, act, writing.inLeaf());
              named.addAll(writing.named());
              return new PostgresStore.Written<>(answer, after, writing.rows());
            });
    store.told(named);
    return done;
  }

  @Override
  public <T> T inTurn(Supplier<T> act) {
    requireOpen();
    if (together.isPresent()) {
      throw Gate.amidReadings();
    }
    return store.inTurn(act);
  }

  @Override
  public void close() {
    closed = true;
  }

  PostgresStore store() {
    return store;
  }

  /// Whether any object may be answered at all.
  boolean opensContent() {
    return role() != ServingRole.TASK;
  }

  /// The role by which this viewer reads.
  ServingRole role() {
    return switch (viewer) {
      case Viewer.Officer officer -> ServingRole.DESK;
      case Viewer.Partner partner -> ServingRole.LINK;
      case Viewer.NodeTask(var task) ->
          switch (task) {
            case REGISTER -> ServingRole.REGISTER;
            case ERASER -> ServingRole.ERASER;
            case SIGN_IN, PULL, SEQUENCER, OPENING -> ServingRole.TASK;
          };
    };
  }

  /// What this viewer's transactions claim.
  ClaimSigner.Who who() {
    return new ClaimSigner.Who(viewerClass(), Leaf.nameOf(viewer), purpose.code());
  }

  /// What the register task claims when it works for this viewer.
  ClaimSigner.Who taskWho() {
    return new ClaimSigner.Who(Database.NOBODY, Leaf.nameOf(viewer), purpose.code());
  }

  private UUID viewerClass() {
    return switch (viewer) {
      case Viewer.Officer officer -> ViewerClass.id(officer);
      case Viewer.Partner(var agency) -> agency.uuid();
      case Viewer.NodeTask task -> Database.NOBODY;
    };
  }

  /// A read under this viewer's claim: found, logged, committed, and only then handed on.
  <T> T read(String code, Function<Tx, T> find, Function<T, List<String>> seen) {
    return read(role(), who(), code, find, seen);
  }

  /// Says in the log, for the first time of many in this session, that something was consulted.
  void once(String code) {
    requireOpen();
    if (consulted.add(code)) {
      try {
        read(code, tx -> true, found -> List.of());
      } catch (RuntimeException unsaid) {
        consulted.remove(code);
        throw unsaid;
      }
    }
  }

  /// A read of the register task for this viewer, whose roles were checked.
  <T> T readRegister(String code, Function<Tx, T> find, Function<T, List<String>> seen) {
    return read(ServingRole.REGISTER, taskWho(), code, find, seen);
  }

  <T> T read(
      ServingRole role,
      ClaimSigner.Who who,
      String code,
      Function<Tx, T> find,
      Function<T, List<String>> seen) {
    requireOpen();
    if (together.isPresent() && role == role() && who.equals(who())) {
      return together.get().read(code, find, seen);
    }
    if (together.isEmpty()) {
      store.openDue();
    }
    return store
        .database()
        .in(
            role,
            who,
            tx -> {
              T found = find.apply(tx);
              Leaves.appendLast(tx, Act.of(code, Act.Kind.CONSULTATION), seen.apply(found));
              return found;
            });
  }

  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("session: closed");
    }
  }
}
