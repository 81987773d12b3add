package sanad.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/// What PostgreSQL itself takes for the rows of one collection: `COPY` into empty tables with the
/// same indexes, a commit per 1,000 objects, and `COPY` of the object rows out. No rule, no
/// parsing, no log: nothing that stores these rows in this server can be quicker.
final class CopyLimit implements AutoCloseable {
  private static final int BATCH = 1_000;
  private static final int ROUNDS = 3;

  /// Each table with the condition that picks a batch's rows of it.
  private static final List<String[]> TABLES =
      List.of(
          new String[] {"version", "item.version"},
          new String[] {"reference", "item.reference"},
          new String[] {"line", "journal.line"});

  private final Connection connection;

  private CopyLimit(Connection connection) {
    this.connection = connection;
  }

  static CopyLimit on(BenchNode.Database database) throws SQLException {
    var connection =
        DriverManager.getConnection(database.url(), "sanad_super", database.password());
    connection.setAutoCommit(false);
    return new CopyLimit(connection);
  }

  /// @param in wall time of `COPY` in
  /// @param out wall time of `COPY` out
  record Limit(Duration in, Duration out) {}

  /// Measures with the rows of a collection; the quickest of three rounds each.
  Limit of(UUID collection) throws SQLException, IOException {
    run("drop schema if exists bench cascade", "create schema bench");
    for (var table : TABLES) {
      run("create table bench.%s (like %s including all)".formatted(table[0], table[1]));
    }
    var batches = batches(collection);
    var in = Duration.ofDays(1);
    var out = Duration.ofDays(1);
    for (int round = 0; round < ROUNDS; round++) {
      run("truncate bench.version, bench.reference, bench.line", "checkpoint");
      var took = in(batches);
      in = took.compareTo(in) < 0 ? took : in;
    }
    for (int round = 0; round < ROUNDS; round++) {
      var took = out();
      out = took.compareTo(out) < 0 ? took : out;
    }
    run("drop schema bench cascade");
    return new Limit(in, out);
  }

  /// The rows in the server's own text, table by table, batch by batch.
  private List<byte[][]> batches(UUID collection) throws SQLException, IOException {
    run(
        """
        create temporary table picked as
        select row, (row_number() over (order by number) - 1) / %d as batch
        from journal.line where collection = '%s'
        """
            .formatted(BATCH, collection));
    var batches = new ArrayList<byte[][]>();
    for (long batch = 0; ; batch++) {
      var texts = new byte[TABLES.size()][];
      for (int i = 0; i < texts.length; i++) {
        texts[i] =
            text(
                "copy (select t.* from %s t join picked p on p.row = t.row where p.batch = %d %s order by t.row) to stdout"
                    .formatted(
                        TABLES.get(i)[1],
                        batch,
                        i == 2 ? "and t.collection = '" + collection + "'" : ""));
      }
      if (texts[0].length == 0) {
        run("drop table picked");
        return batches;
      }
      batches.add(texts);
    }
  }

  private byte[] text(String sql) throws SQLException, IOException {
    var out = new ByteArrayOutputStream();
    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
    return out.toByteArray();
  }

  private Duration in(List<byte[][]> batches) throws SQLException, IOException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    long from = System.nanoTime();
    for (var batch : batches) {
      for (int i = 0; i < batch.length; i++) {
        copy.copyIn(
            "copy bench." + TABLES.get(i)[0] + " from stdin", new ByteArrayInputStream(batch[i]));
      }
      connection.commit();
    }
    return Duration.ofNanos(System.nanoTime() - from);
  }

  private Duration out() throws SQLException, IOException {
    long from = System.nanoTime();
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("copy bench.version to stdout", OutputStream.nullOutputStream());
    connection.commit();
    return Duration.ofNanos(System.nanoTime() - from);
  }

  private void run(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (var sql : statements) {
        if (sql.equals("checkpoint")) {
          connection.commit();
        }
        statement.execute(sql);
      }
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
