package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A cursor over a plain sequence loses the row that commits late; ours does not.
class JournalSequenceIT {
  private static final UUID COLLECTION = new UUID(1, 1);

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
  void the_journal_numbers_what_is_committed_and_loses_nothing() throws SQLException {
    cluster.superuser(
        database,
        List.of(
            "insert into journal.collection (id, agreement, partner, purpose, kind) values ('"
                + COLLECTION
                + "', gen_random_uuid(), gen_random_uuid(), 'ct-investigation', 'release')"));
    try (Connection slow = connection();
        Connection fast = connection();
        Connection reader = connection()) {
      run(slow, line("slow"));
      run(fast, line("fast"));
      fast.commit();
      sequence();
      assertThat(page(reader, 0)).containsExactly("1 fast");
      slow.commit();
      assertThat(page(reader, 0)).as("readers see numbered lines only").containsExactly("1 fast");
      sequence();
      assertThat(page(reader, 1)).containsExactly("2 slow");
    }
  }

  @Test
  void date_added_increases_strictly_even_when_the_clock_stands_still() throws SQLException {
    cluster.superuser(
        database,
        List.of(
            "insert into journal.collection (id, agreement, partner, purpose, kind) values ('"
                + COLLECTION
                + "', gen_random_uuid(), gen_random_uuid(), 'ct-investigation', 'release')",
            line("one"),
            line("two"),
            "select journal.sequence('2026-11-23 12:00:00Z')",
            line("three"),
            "select journal.sequence('2026-11-23 11:00:00Z')"));
    assertThat(
            cluster.ask(
                database,
                "select string_agg(to_char(date_added at time zone 'UTC', 'HH24:MI:SS.US'), ' ' order by number)"
                    + " from journal.line"))
        .isEqualTo("12:00:00.000000 12:00:00.000001 12:00:00.000002");
  }

  private static String line(String what) {
    return "insert into journal.line (collection, row, type, id, version, version_key, by_creator, bytes) values ('"
        + COLLECTION
        + "', 1, '"
        + what
        + "', gen_random_uuid(), '', gen_random_uuid(), true, 1)";
  }

  private void sequence() {
    cluster.superuser(database, List.of("select journal.sequence(now())"));
  }

  private static List<String> page(Connection reader, long after) throws SQLException {
    List<String> page =
        texts(
            reader,
            "select number || ' ' || type from journal.line where number > "
                + after
                + " order by number");
    reader.commit();
    return page;
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
