package sanad.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sanad.store.StoreUnavailable;

/// One transaction under one claim: statements with bound parameters, and nothing else.
///
/// What is not committed when it is closed is rolled back. For one thread.
final class Tx implements AutoCloseable {
  private final Connection connection;
  private final Instant at;
  private final Pulse pulse;

  Tx(Connection connection, Instant at, Pulse pulse) {
    this.connection = connection;
    this.at = at;
    this.pulse = pulse;
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
  }

  /// Reads one row.
  interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  /// The signed instant of this transaction, in microseconds.
  Instant at() {
    return at;
  }

  <T> List<T> rows(String sql, RowReader<T> reader, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet found = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        Row row = new Row(found);
        while (found.next()) {
          rows.add(reader.read(row));
        }
        return rows;
      }
    } catch (SQLException failed) {
      throw unavailable(failed);
    }
  }

  /// Hands each row to `reader` as it comes, `fetch` rows at a time.
  void each(String sql, int fetch, RowReader<Boolean> reader, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(fetch);
      bind(statement, parameters);
      try (ResultSet found = statement.executeQuery()) {
        Row row = new Row(found);
        boolean more = true;
        while (more && found.next()) {
          more = reader.read(row);
        }
      }
    } catch (SQLException failed) {
      throw unavailable(failed);
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
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw unavailable(failed);
    }
  }

  /// Calls a function whose answer nobody needs.
  void call(String sql, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      statement.execute();
    } catch (SQLException failed) {
      throw unavailable(failed);
    }
  }

  void commit() {
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

  private void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, plain(parameters[i]));
    }
  }

  private @Nullable Object plain(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case Optional<?> maybe -> plain(maybe.orElse(null));
      case Instant instant -> time(instant);
      case Many many -> array(many);
      case Object other -> other;
    };
  }

  private Array array(Many many) throws SQLException {
    List<?> values = many.values();
    // Arrays of these types travel as they are; others as text, which both sides must write and
    // read.
    return switch (many.type()) {
      case "bigint" -> connection.createArrayOf("bigint", values.toArray(Long[]::new));
      case "integer" -> connection.createArrayOf("integer", values.toArray(Integer[]::new));
      case "text" -> connection.createArrayOf("text", values.toArray(String[]::new));
      case "boolean" -> connection.createArrayOf("boolean", values.toArray(Boolean[]::new));
      default -> written(many);
    };
  }

  private Array written(Many many) throws SQLException {
    @Nullable Object[] members = new Object[many.values().size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = member(plain(many.values().get(i)));
    }
    return connection.createArrayOf(many.type(), members);
  }

  /// Within an array a time is written as text, which has no sign for the ends of Java's time.
  private static @Nullable Object member(@Nullable Object value) {
    if (OffsetDateTime.MAX.equals(value)) {
      return "infinity";
    }
    return OffsetDateTime.MIN.equals(value) ? "-infinity" : value;
  }

  /// PostgreSQL counts microseconds; the ends of Java's time are its infinities.
  private static OffsetDateTime time(Instant instant) {
    if (instant.equals(Instant.MAX)) {
      return OffsetDateTime.MAX;
    }
    if (instant.equals(Instant.MIN)) {
      return OffsetDateTime.MIN;
    }
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
