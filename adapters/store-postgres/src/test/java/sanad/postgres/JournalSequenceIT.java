package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sanad.store.Act;
import sanad.store.Marked;
import sanad.store.Put;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;

/// A cursor over a plain sequence loses the row that commits late; ours does not.
class JournalSequenceIT {
  private final TestCluster cluster = TestCluster.ONE;
  private final String database = cluster.copy();

  @AfterEach
  void drop() {
    cluster.drop(database);
  }

  @Test
  void a_plain_sequence_loses_the_row_that_commits_late() throws SQLException {
    cluster.superuser(database, List.of("create table plain (n bigserial primary key, what text)"));
    try (Connection slow = connection();
        Connection fast = connection();
        Connection reader = connection()) {
      run(slow, "insert into plain (what) values ('slow')");
      run(fast, "insert into plain (what) values ('fast')");
      fast.commit();
      assertThat(texts(reader, "select what from plain where n > 0 order by n"))
          .containsExactly("fast");
      reader.commit();
      slow.commit();
      assertThat(texts(reader, "select what from plain where n > 2 order by n"))
          .as("the page after cursor 2: the slow row is lost")
          .isEmpty();
    }
  }

  @Test
  void a_slow_write_holds_later_ones_back_and_no_line_is_lost() throws Exception {
    try (PostgresUnderTest under = new PostgresUnderTest(Cast.NOW);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Exercise exercise = new Exercise(under, Cast.DEMO_MA);
      exercise.found();
      UUID collection = exercise.release(Cast.DEMO_ES).id();
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      Future<Object> slow = threads.submit(() -> put(exercise, 1, begun, goOn));
      begun.await();
      Future<Object> fast = threads.submit(() -> put(exercise, 2, begun, new CountDownLatch(0)));
      assertThat(numbers(under, collection)).as("nothing is committed").isNull();
      goOn.countDown();
      slow.get();
      fast.get();
      assertThat(numbers(under, collection))
          .as("by the order of commits, the clock standing still")
          .isEqualTo(
              "1 %1$s 00.000000, 2 %2$s 00.000001"
                  .formatted(Exercise.id("location", 1).uuid(), Exercise.id("location", 2).uuid()));
    }
  }

  @Test
  void another_node_on_the_same_database_waits_for_a_write_too() throws Exception {
    try (PostgresUnderTest under = new PostgresUnderTest(Cast.NOW);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Exercise exercise = new Exercise(under, Cast.DEMO_MA);
      exercise.found();
      put(exercise, 1, new CountDownLatch(1), new CountDownLatch(0));
      try (PostgresUnderTest beside = under.beside()) {
        Exercise other = new Exercise(beside, Cast.DEMO_MA);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<Object> slow = threads.submit(() -> put(exercise, 2, begun, goOn));
        begun.await();
        Future<Object> fast = threads.submit(() -> put(other, 3, begun, new CountDownLatch(0)));
        String waitsFor = "";
        while (!fast.isDone() && waitsFor.isEmpty()) {
          waitsFor = waits(under);
        }
        goOn.countDown();
        assertThat(waitsFor).as("before it does anything").isEqualTo("advisory");
        slow.get();
        fast.get();
      }
    }
  }

  /// What kind of lock is waited for.
  private String waits(PostgresUnderTest under) {
    return cluster.ask(
        under.database(),
        "select coalesce(string_agg(distinct wait_event, ' '), '') from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'");
  }

  private static Object put(
      Exercise exercise, int what, CountDownLatch begun, CountDownLatch goOn) {
    return exercise.as(
        exercise.analyst(),
        s ->
            s.write(
                Act.of("exercise.put", Act.Kind.COLLECTION),
                w -> {
                  List<Put> put =
                      w.put(
                          List.of(
                              new Marked(
                                  Exercise.place(what, "EXERCISE hill"),
                                  Cast.DEMO_MA.id(),
                                  new HandlingBuilder().build(),
                                  Optional.empty())));
                  begun.countDown();
                  await(goOn);
                  return put;
                }));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private String numbers(PostgresUnderTest under, UUID collection) {
    return cluster.ask(
        under.database(),
        "select string_agg(number || ' ' || id || ' ' || to_char(date_added, 'SS.US'), ', ' order by number)"
            + " from journal.line where collection = '"
            + collection
            + "'");
  }

  private Connection connection() throws SQLException {
    Connection connection = cluster.superuser(database);
    connection.setAutoCommit(false);
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (found.next()) {
        texts.add(found.getString(1));
      }
      return texts;
    }
  }
}
