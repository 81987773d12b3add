package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import sanad.handling.Handling;
import sanad.handling.Permission;
import sanad.handling.Use;
import sanad.postgres.embedded.EmbeddedPostgres;
import sanad.store.Act;
import sanad.store.Marked;
import sanad.store.Put;
import sanad.store.Store;
import sanad.store.StoreUnavailable;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;
import sanad.testkit.contract.StoreUnderTest;

/// Writers that go on until they are told to stop, and what was acknowledged to them, kept outside
/// the store. One command puts two objects; a writer whose command was not answered gives the same
/// command again.
final class CountedWrites {
  private static final Instant BEGUN = Instant.now();

  /// The exercise's time, which passes.
  static final InstantSource CLOCK = () -> Cast.NOW.plus(Duration.between(BEGUN, Instant.now()));

  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final Store store;
  private final Exercise exercise;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean stopped;

  private CountedWrites(Store store, Exercise exercise) {
    this.store = store;
    this.exercise = exercise;
  }

  static CountedWrites begin(PostgresStore store, int writers) {
    Exercise exercise = new Exercise(new Running(store), Cast.DEMO_MA);
    exercise.found();
    CountedWrites writes = new CountedWrites(store, exercise);
    for (int i = 0; i < writers; i++) {
      writes.writers.add(Thread.ofVirtual().start(writes::write));
    }
    return writes;
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /// Waits until so many more commands are acknowledged.
  void awaitMore(int more) throws InterruptedException {
    int enough = acknowledged.size() + more;
    long until = System.nanoTime() + LONGEST.toNanos();
    while (acknowledged.size() < enough) {
      assertThat(System.nanoTime()).as("writes go on: %s", wrong).isLessThan(until);
      Thread.sleep(5);
    }
  }

  void stop() throws InterruptedException {
    stopped = true;
    for (Thread writer : writers) {
      assertThat(writer.join(LONGEST)).as("a writer ends").isTrue();
    }
  }

  private void write() {
    while (!stopped) {
      int command = next.getAndIncrement();
      boolean answered = false;
      while (!answered) {
        answered = attempt(command);
      }
      acknowledged.add(command);
    }
  }

  private boolean attempt(int command) {
    try (var session = store.open(exercise.analyst(), Exercise.CT)) {
      List<Put> puts =
          session.write(Act.of("exercise.write", Act.Kind.COLLECTION), w -> w.put(pair(command)));
      if (Set.copyOf(puts).size() != 1 || puts.contains(Put.CONFLICT)) {
        wrong.add(command + ": " + puts);
      }
      return true;
    } catch (StoreUnavailable away) {
      repeated.incrementAndGet();
      pause();
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Marked> pair(int command) {
    return List.of(marked(command, 2 * command), marked(command, 2 * command + 1));
  }

  private static Marked marked(int command, int number) {
    return new Marked(
        Exercise.place(number, "EXERCISE place " + number),
        Cast.DEMO_MA.id(),
        handling(command),
        Optional.empty());
  }

  /// Each tenth command brings a release class that nobody has seen, as long as there are any.
  private static Handling handling(int command) {
    var uses = new EnumMap<Use, Permission>(Use.class);
    List<Use> open = List.of(Use.COURT, Use.ARREST, Use.WATCH_LIST, Use.ONWARD, Use.TRANSLATION);
    for (int i = 0; i < open.size(); i++) {
      if ((command / 10 >> i & 1) == 1) {
        uses.put(open.get(i), Permission.CONSENT);
      }
    }
    return new HandlingBuilder().uses(uses).build();
  }

  /// What the database holds, against what was acknowledged. Asked as its superuser: no rule of the
  /// product stands between.
  void check(EmbeddedPostgres server) throws Exception {
    assertThat(wrong).isEmpty();
    var collection = exercise.release(Cast.DEMO_ES).id();
    exercise.under().settle();
    try (Connection asker =
        DriverManager.getConnection(
            server.jdbcUrl(),
            "sanad_super",
            Files.readString(server.folder().resolve("superuser")))) {
      var held = numbers(asker, "select id from item.version");
      assertThat(held).as("each object once").doesNotHaveDuplicates();
      var objects = new TreeSet<>(held);
      for (int command : acknowledged) {
        assertThat(objects).as("acknowledged").contains(2 * command, 2 * command + 1);
      }
      for (int command = 0; command < next.get(); command++) {
        assertThat(objects.contains(2 * command))
            .as("both of a command or none")
            .isEqualTo(objects.contains(2 * command + 1));
      }
      var offered =
          numbers(asker, "select id from journal.line where collection = '" + collection + "'");
      assertThat(offered).as("offered once").doesNotHaveDuplicates();
      assertThat(new TreeSet<>(offered)).as("offered").isEqualTo(objects);
      assertThat(
              ask(
                  asker,
                  "select count(*) = max(number) and count(*) = count(number) from journal.line"
                      + " where collection = '"
                      + collection
                      + "'"))
          .as("numbered without a gap")
          .isEqualTo("t");
      assertThat(
              ask(
                  asker,
                  "select count(*) from (select type || '--' || id from item.version except"
                      + " select split_part(o, '@', 1) from log.leaf, unnest(objects) as o"
                      + " where code = 'exercise.write') as unlogged"))
          .as("objects without a leaf")
          .isEqualTo("0");
      assertThat(
              ask(
                  asker,
                  "select count(*) = max(number) and bool_and(hash is not null) from log.leaf"))
          .as("the log's numbers are dense and hashed")
          .isEqualTo("t");
    }
  }

  private static List<Integer> numbers(Connection asker, String sql) throws Exception {
    List<Integer> numbers = new ArrayList<>();
    try (Statement statement = asker.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        numbers.add(Integer.parseInt(rows.getString(1).substring(24), 16));
      }
    }
    return numbers;
  }

  private static String ask(Connection asker, String sql) throws Exception {
    try (Statement statement = asker.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /// The running store as an exercise takes it.
  private record Running(PostgresStore store) implements StoreUnderTest {
    @Override
    public Instant now() {
      return CLOCK.instant();
    }

    @Override
    public void moveTo(Instant instant) {
      throw new UnsupportedOperationException("this time passes by itself");
    }

    @Override
    public void settle() {
      store.sequenceLog();
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
