package sanad.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import sanad.store.AccessRefused;
import sanad.store.StoreUnavailable;

/// One transaction under one claim: statements with bound parameters, and nothing else.
///
/// What is not committed when it is closed is rolled back. The claim travels before the first
/// statement, and what is [#later] with the commit, in one round trip each: a round trip costs both
/// sides more than most statements do. For one thread.
final class Tx implements AutoCloseable {
  /// Beyond these PostgreSQL keeps no time; what lies there is its infinity.
  static final Instant EARLIEST = Instant.parse("-4712-01-01T00:00:00Z");

  static final Instant LATEST = Instant.parse("+294276-01-01T00:00:00Z");

  private static final String CLAIM =
      "select set_config('sanad.claim', ?, true), set_config('sanad.mac', ?, true);\n";

  private final Connection connection;
  private final Instant at;
  private final Pulse pulse;
  private final Places places;
  private final StringBuilder ending = new StringBuilder();
  private final List<@Nullable Object> endingWith = new ArrayList<>();

  private final Optional<ClaimSigner.Begun> begun;

  /// What is still to be claimed; empty once it was.
  private Optional<ClaimSigner.Signed> claim;

  Tx(
      Connection connection,
      Instant at,
      Pulse pulse,
      Places places,
      Optional<ClaimSigner.Begun> begun) {
    this.connection = connection;
    this.at = at;
    this.pulse = pulse;
    this.places = places;
    this.begun = begun;
    this.claim = begun.map(ClaimSigner.Begun::signed);
  }

  /// Claims the same once more from the next statement on: a claim lasts a minute, and a
  /// transaction that works for each of many partners takes longer.
  void claimAnew() {
    claim = begun.map(ClaimSigner.Begun::signed);
  }

  /// A list of values for an array parameter. @param type the SQL type of a member
  record Many(String type, List<?> values) {
    static Many uuids(List<?> values) {
      return new Many("uuid", values);
    }

    static Many texts(List<?> values) {
      return new Many("text", values);
    }

    static Many integers(List<?> values) {
      return new Many("integer", values);
    }

    static Many longs(List<?> values) {
      return new Many("bigint", values);
    }

    static Many times(List<?> values) {
      return new Many("timestamptz", values);
    }

    static Many truths(List<?> values) {
      return new Many("boolean", values);
    }

    /// An array of numbers or UUIDs as the text of one value, since a parameter cannot be a list of
    /// lists.
    static String text(Iterable<?> members) {
      StringBuilder text = new StringBuilder("{");
      members.forEach(member -> text.append(text.length() == 1 ? "" : ",").append(member));
      return text.append('}').toString();
    }
  }

  /// Reads one row.
  interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  /// Seals and opens the places of pages.
  Places places() {
    return places;
  }

  /// The signed instant of this transaction, in microseconds.
  Instant at() {
    return at;
  }

  <T> List<T> rows(String sql, RowReader<T> reader, Object... parameters) {
    try (PreparedStatement statement = executed(0, sql, parameters)) {
      return read(statement, reader);
    } catch (SQLException failed) {
      throw unavailable(failed);
    }
  }

  /// The rows of the transaction's last statement, which commits with it.
  <T> List<T> last(String sql, RowReader<T> reader, Object... parameters) {
    return rows(sql + ";\ncommit", reader, parameters);
  }

  private static <T> List<T> read(PreparedStatement statement, RowReader<T> reader)
      throws SQLException {
    try (ResultSet found = statement.getResultSet()) {
      List<T> rows = new ArrayList<>();
      Row row = new Row(found);
      while (found.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    }
  }

  /// Hands each row to `reader` until it wants no more; `fetch` rows are held at a time, all where
  /// it is 0 or this is the transaction's first statement.
  void each(String sql, int fetch, RowReader<Boolean> reader, Object... parameters) {
    try (PreparedStatement statement = executed(fetch, sql, parameters);
        ResultSet found = statement.getResultSet()) {
      Row row = new Row(found);
      boolean more = true;
      while (more && found.next()) {
        more = reader.read(row);
      }
    } catch (SQLException failed) {
      throw unavailable(failed);
    }
  }

  /// The statement, executed and standing at its own answer.
  private PreparedStatement executed(int fetch, String sql, @Nullable Object... parameters)
      throws SQLException {
    Optional<ClaimSigner.Signed> first = claim;
    claim = Optional.empty();
    PreparedStatement statement =
        connection.prepareStatement(first.isPresent() ? CLAIM + sql : sql);
    try {
      int place = 0;
      if (first.isPresent()) {
        statement.setString(++place, first.get().claim());
        statement.setString(++place, first.get().mac());
      }
      bind(statement, place, parameters);
      statement.setFetchSize(first.isPresent() ? 0 : fetch);
      statement.execute();
      if (first.isPresent()) {
        statement.getMoreResults();
      }
      return statement;
    } catch (SQLException | RuntimeException failed) {
      try (statement) {
        throw failed;
      }
    }
  }

  <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
    List<T> rows = rows(sql, reader, parameters);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  <T> T one(String sql, RowReader<T> reader, Object... parameters) {
    return first(sql, reader, parameters)
        .orElseThrow(() -> new IllegalStateException("expected a row"));
  }

  int run(String sql, Object... parameters) {
    try (PreparedStatement statement = executed(0, sql, parameters)) {
      return statement.getUpdateCount();
    } catch (SQLException failed) {
      throw unavailable(failed);
    }
  }

  /// Calls a function whose answer nobody needs.
  void call(String sql, Object... parameters) {
    try (PreparedStatement statement = executed(0, sql, parameters)) {
      // the answer is not looked at
    } catch (SQLException failed) {
      throw unavailable(failed);
    }
  }

  /// A statement whose answer nobody needs, sent with the commit and not before; several go in the
  /// order in which they were said.
  void later(String sql, Object... parameters) {
    ending.append(sql).append(";\n");
    Collections.addAll(endingWith, parameters);
  }

  void commit() {
    if (ending.isEmpty()) {
      committed();
      return;
    }
    String sql = ending.append("commit").toString();
    ending.setLength(0);
    call(sql, endingWith.toArray());
  }

  private void committed() {
    try {
      connection.commit();
    } catch (SQLException failed) {
      throw unavailable(failed);
    }
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException gone) {
      // The pool throws a broken connection away; what was not committed is undone by the server.
    } finally {
      pulse.ended(connection);
    }
  }

  /// The world failing, with the server's code and no words of a row.
  static StoreUnavailable unavailable(SQLException failed) {
    return new StoreUnavailable(
        "SANAD-STORE-001: the database answered " + failed.getSQLState(), failed);
  }

  private void bind(PreparedStatement statement, int after, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(after + i + 1, plain(parameters[i]));
    }
  }

  private @Nullable Object plain(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case Optional<?> maybe -> plain(maybe.orElse(null));
      case Instant instant -> time(instant);
      case Many many -> array(many);
      case long[] numbers -> connection.unwrap(PGConnection.class).createArrayOf("bigint", numbers);
      case String text -> kept(text);
      case Object other -> other;
    };
  }

  /// A text as it is. One with U+0000 is in no database, so that nothing is found by it and nothing
  /// so written is kept: said here, and not by a server that would seem to fail.
  private static String kept(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new AccessRefused("SANAD-STORE-002");
    }
    return text;
  }

  /// Arrays travel in the server's own form; spelled and read as text they would cost both sides
  /// more.
  private Object array(Many many) throws SQLException {
    List<?> values = many.values();
    return switch (many.type()) {
      case "bigint" -> connection.createArrayOf("bigint", values.toArray(Long[]::new));
      case "integer" -> connection.createArrayOf("integer", values.toArray(Integer[]::new));
      case "text" ->
          connection.createArrayOf(
              "text", values.stream().map(text -> kept((String) text)).toArray(String[]::new));
      case "boolean" -> connection.createArrayOf("boolean", values.toArray(Boolean[]::new));
      case "uuid" -> BinaryArray.uuids(values);
      case "timestamptz" -> BinaryArray.times(values);
      default ->
          throw new IllegalArgumentException(
              "array: expected a type that is sent, got " + many.type());
    };
  }

  /// PostgreSQL counts microseconds; times beyond its own are its infinities.
  private static OffsetDateTime time(Instant instant) {
    if (!instant.isBefore(LATEST)) {
      return OffsetDateTime.MAX;
    }
    if (instant.isBefore(EARLIEST)) {
      return OffsetDateTime.MIN;
    }
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
