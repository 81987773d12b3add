package sanad.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.ReleaseClass;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.Gate;
import sanad.store.Session;
import sanad.store.Store;
import sanad.store.StoreUnavailable;

/// The store on PostgreSQL.
///
/// Reading surfaces read through their own role under a signed claim, and PostgreSQL enforces the
/// rule again; every write goes, one at a time, by the register task, which fills the permissions
/// in the same transaction.
///
/// Thread-safe; sessions are for one thread.
///
/// **Source:** decisions 12 to 18.
public final class PostgresStore implements Store, AutoCloseable {
  /// Above so many release classes a viewer's reads grow slow; group them.
  public static final int CROWDED = 500;

  private static final String ONE_WRITER = "select pg_advisory_xact_lock(7236860)";

  private final StoreSettings settings;
  private final Database database;
  private final ReentrantLock writing = new ReentrantLock();
  private final List<Consumer<List<String>>> watchers = new CopyOnWriteArrayList<>();
  private final Growth growth;
  private final WaitingWords words = new WaitingWords(WaitingWords.PAUSE);
  private final LettingGo lettingGo = new LettingGo();
  private final boolean indexedSearch;
  private volatile Known known;
  private volatile Instant nextOpening;

  /// When the rule was asked last, or a write was made since: while the clock is not before it,
  /// what the rule answered holds.
  private volatile Instant asked;

  /// Whether a commit was asked for and not answered: what is known may be older than the database.
  private volatile boolean inDoubt;

  /// How many writes the world cut.
  private volatile int cuts;

  private PostgresStore(StoreSettings settings, Database database) {
    this.settings = settings;
    this.database = database;
    var register = Database.task("register");
    this.known = database.in(ServingRole.REGISTER, register, Known::read);
    this.growth = database.in(ServingRole.REGISTER, Growth::read);
    this.indexedSearch = searchesByIndex();
    this.nextOpening =
        database.in(ServingRole.REGISTER, register, Openings::next).orElse(Instant.MAX);
    this.asked = database.in(ServingRole.REGISTER, register, Openings::asked);
  }

  /// Migrates the database, checks its catalog and opens it. The roles of [DatabasePlan] must be
  /// there.
  ///
  /// @throws StoreUnavailable when the database does not answer, or its catalog is not as it must
  ///   be
  public static PostgresStore open(StoreSettings settings) {
    Database database = new Database(settings);
    try {
      database.migrate();
      List<CatalogCheck.Finding> findings = check(settings, database);
      if (!findings.isEmpty()) {
        throw new StoreUnavailable(
            "SANAD-STORE-003: the database is not as it must be: " + findings,
            new IllegalStateException("catalog"));
      }
      if (settings.time() == StoreSettings.Time.OF_THE_WORLD) {
        database.requireOneTime();
      }
      database.loadKeys();
      return new PostgresStore(settings, database);
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  /// What does not stand as it must; empty where all is well.
  public List<CatalogCheck.Finding> check() {
    return check(settings, database);
  }

  private static List<CatalogCheck.Finding> check(StoreSettings settings, Database database) {
    return database.in(ServingRole.REGISTER, tx -> CatalogCheck.run(tx, settings.time()));
  }

  /// Viewers who may see more than [#CROWDED] release classes for a purpose.
  public List<Crowd> crowded() {
    return database.in(
        ServingRole.REGISTER,
        tx ->
            tx.rows(
                "select kind, viewer_class, purpose, classes from gate.class_counts() where classes"
                    + " > ?",
                r ->
                    new Crowd(
                        r.text("kind"),
                        r.uuid("viewer_class"),
                        r.text("purpose"),
                        r.number("classes")),
                CROWDED));
  }

  @Override
  public Set<PartyId> strangers() {
    var held = known.classes().values().stream().map(ReleaseClass::terms).toList();
    return known.register().strangers(held, now());
  }

  /// A viewer class with many release classes. @param classes how many
  public record Crowd(String kind, UUID viewerClass, String purpose, long classes) {}

  /// Whether full-text search may use its index for viewers of few among many; else it is safe and
  /// slower.
  public boolean searchesByIndex() {
    return database.in(
        ServingRole.REGISTER,
        tx ->
            tx.one(
                "select proleakproof as l from pg_proc where oid ="
                    + " 'arrayoverlap(anyarray,anyarray)'::regprocedure",
                r -> r.flag("l")));
  }

  /// What `searchesByIndex` said when the store was opened.
  boolean indexedSearch() {
    return indexedSearch;
  }

  /// Where the rows end, whoever may see them.
  long end() {
    return database.in(
        ServingRole.REGISTER,
        Database.task("register"),
        tx ->
            tx.one(
                "select coalesce(max(row), 0) + 1 as row from item.version", r -> r.number("row")));
  }

  @Override
  public Session open(Viewer viewer, Purpose purpose) {
    openDue();
    Gate.open(viewer, purpose, known.register(), now());
    if (viewer instanceof Viewer.Officer officer) {
      knowOfficer(officer);
    }
    return new PostgresSession(this, viewer, purpose);
  }

  @Override
  public void watch(Consumer<List<String>> written) {
    watchers.add(written);
  }

  /// Tells the watchers what a committed write named.
  void told(List<String> named) {
    watchers.forEach(watcher -> watcher.accept(named));
  }

  /// Opens what has become releasable by time alone, or seemed to by a clock that was ahead; a
  /// timer calls it, and every opening of a session.
  public void openDue() {
    settleDoubt();
    if (isDue()) {
      // whoever waited for another to do it finds it done
      inTurn(() -> isDue() && opened());
    }
  }

  private boolean isDue() {
    Instant last = asked;
    Instant now = now();
    return now.isBefore(last) || !now.isBefore(nextOpening);
  }

  private boolean opened() {
    Instant now = now();
    if (now.isBefore(nextOpening)) {
      // the clock went back; where no write since asked the rule, its answers hold still
      asked = database.in(ServingRole.REGISTER, Database.task("register"), Openings::asked);
      if (!now.isBefore(asked)) {
        return true;
      }
    }
    exclusive(Database.task("register"), tx -> Closings.of(tx, known));
    settled();
    exclusive(Database.task("opening"), tx -> Openings.run(tx, known));
    asked = now;
    return true;
  }

  /// Nobody else has a turn between the parts, and so nobody reads what is half worked out.
  private void settled() {
    long done = Settlings.START;
    while (done != Settlings.END) {
      long after = done;
      done = exclusive(Database.task("register"), tx -> Settlings.part(tx, known, after));
    }
  }

  /// What the node does by itself, about once a second: opens what is due, numbers the log, and has
  /// the words of new rows entered into their index; once an hour it lets go of what nobody can ask
  /// for any more. Its timer calls it.
  void round() {
    openDue();
    sequenceLog();
    words.enter(database);
    lettingGo.round(database, now());
  }

  /// Numbers and hashes the log's committed leaves. The node's timer calls it; reading the log does
  /// too.
  public void sequenceLog() {
    database.in(
        ServingRole.TASK,
        Database.task("sequencer"),
        tx -> {
          tx.call("select log.sequence()");
          return true;
        });
  }

  /// Reads again what is kept at hand, where the answer to a commit never came: an agreement may
  /// have ended by it.
  private void settleDoubt() {
    if (!inDoubt) {
      return;
    }
    writing.lock();
    try {
      readAnew();
    } finally {
      writing.unlock();
    }
  }

  private void readAnew() {
    if (inDoubt) {
      try (Tx tx = database.begin(ServingRole.REGISTER, Database.task("register"))) {
        // A server that froze may still be at that commit: its lock says when it is done.
        tx.call(ONE_WRITER);
        known = Known.read(tx);
        nextOpening = Openings.next(tx).orElse(Instant.MAX);
        asked = Openings.asked(tx);
        tx.commit();
      }
      inDoubt = false;
    }
  }

  private void knowOfficer(Viewer.Officer officer) {
    UUID id = ViewerClass.id(officer);
    if (known.viewers().containsKey(id)) {
      return;
    }
    exclusive(
        Database.task("register"),
        tx -> {
          Viewer.Officer nobody = ViewerClass.read(ViewerClass.of(officer));
          tell(tx, "desk", id, officer);
          new Permissions(tx, known.register(), Map.of()).fill(id, nobody, known.classes());
          return new Written<>(true, known.withViewer(id, nobody));
        });
  }

  void knowAuditor(Viewer.Officer officer) {
    UUID id = ViewerClass.id(officer);
    if (known.auditors().contains(id)) {
      return;
    }
    exclusive(
        Database.task("register"),
        tx -> {
          tell(tx, "audit", id, officer);
          return new Written<>(true, known.withAuditor(id));
        });
  }

  private static void tell(Tx tx, String kind, UUID id, Viewer.Officer officer) {
    tx.call(
        "select gate.know_viewer(?, ?, ?, ?, ?, ?)",
        kind,
        id,
        officer.agency().uuid(),
        officer.roles().stream().anyMatch(Role::opensContent),
        officer.roles().contains(Role.AUDITOR) || officer.roles().contains(Role.DATA_PROTECTION),
        ViewerClass.of(officer));
  }

  /// What a write leaves: its answer, what is known after it, and how many rows it added.
  record Written<T>(T answer, Known known, long rows) {
    Written(T answer, Known known) {
      this(answer, known, 0);
    }
  }

  /// One write at a time, on this node and, by a lock in the database, on any other that shares it.
  <T> T exclusive(ClaimSigner.Who who, Function<Tx, Written<T>> work) {
    return inTurn(
        () -> {
          try {
            readAnew();
            Written<T> written = committed(who, work);
            growth.added(written.rows(), database);
            words.written();
            return written.answer();
          } catch (StoreUnavailable failed) {
            if (cut(failed)) {
              cuts = cuts + 1;
            }
            throw failed;
          }
        });
  }

  /// Keeps every other writer of this node out until `act` is done; it may read, and write.
  <T> T inTurn(Supplier<T> act) {
    int seen = cuts;
    writing.lock();
    try {
      if (cuts != seen) {
        // Whoever waited behind a write that the world cut does not wait for the same again.
        throw new StoreUnavailable(
            "SANAD-STORE-001: the write before this one was cut", new IllegalStateException("cut"));
      }
      return act.get();
    } finally {
      writing.unlock();
    }
  }

  /// Whether the world failed (connection, lock, time, room, operator), and not this write alone.
  private static boolean cut(StoreUnavailable failed) {
    return failed.getCause() instanceof SQLException cause
        && String.valueOf(cause.getSQLState()).matches("(08|53|57|58).*|55P03");
  }

  private <T> Written<T> committed(ClaimSigner.Who who, Function<Tx, Written<T>> work) {
    try (Tx tx = database.begin(ServingRole.REGISTER, who)) {
      tx.call(ONE_WRITER);
      Written<T> done = work.apply(tx);
      Instant next = Openings.next(tx).orElse(Instant.MAX);
      // Where the answer to this commit never comes, it may have happened all the same.
      inDoubt = true;
      tx.commit();
      known = done.known();
      nextOpening = next;
      asked = asked.isAfter(tx.at()) ? asked : tx.at();
      inDoubt = false;
      return done;
    }
  }

  Database database() {
    return database;
  }

  StoreSettings settings() {
    return settings;
  }

  Known known() {
    return known;
  }

  Instant now() {
    return database.now();
  }

  /// When something next becomes releasable by time alone, as this node knows it; for tests.
  Optional<Instant> opening() {
    return nextOpening.equals(Instant.MAX) ? Optional.empty() : Optional.of(nextOpening);
  }

  @Override
  public void close() {
    database.close();
  }
}
