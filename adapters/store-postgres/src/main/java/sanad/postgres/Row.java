package sanad.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The current row of an answer, read by column name.
record Row(ResultSet found) {
  String text(String column) throws SQLException {
    return Objects.requireNonNull(found.getString(column), column);
  }

  Optional<String> maybeText(String column) throws SQLException {
    return Optional.ofNullable(found.getString(column));
  }

  UUID uuid(String column) throws SQLException {
    return Objects.requireNonNull(found.getObject(column, UUID.class), column);
  }

  Optional<UUID> maybeUuid(String column) throws SQLException {
    return Optional.ofNullable(found.getObject(column, UUID.class));
  }

  long number(String column) throws SQLException {
    return found.getLong(column);
  }

  int small(String column) throws SQLException {
    return found.getInt(column);
  }

  double fraction(String column) throws SQLException {
    return found.getDouble(column);
  }

  boolean flag(String column) throws SQLException {
    return found.getBoolean(column);
  }

  /// Bytes; of a text its UTF-8, as it came.
  byte[] bytes(String column) throws SQLException {
    return Objects.requireNonNull(found.getBytes(column), column);
  }

  Instant time(String column) throws SQLException {
    return maybeTime(column).orElseThrow(() -> new SQLException("no time in " + column));
  }

  Optional<Instant> maybeTime(String column) throws SQLException {
    OffsetDateTime time = found.getObject(column, OffsetDateTime.class);
    if (time == null) {
      return Optional.empty();
    }
    if (time.equals(OffsetDateTime.MAX)) {
      return Optional.of(Instant.MAX);
    }
    return Optional.of(time.equals(OffsetDateTime.MIN) ? Instant.MIN : time.toInstant());
  }

  Optional<LocalDate> maybeDate(String column) throws SQLException {
    return Optional.ofNullable(found.getObject(column, LocalDate.class));
  }

  List<String> texts(String column) throws SQLException {
    return List.of((String[]) members(column));
  }

  List<UUID> uuids(String column) throws SQLException {
    return List.of((UUID[]) members(column));
  }

  List<Long> longs(String column) throws SQLException {
    return Arrays.asList((Long[]) members(column));
  }

  List<Integer> integers(String column) throws SQLException {
    return Arrays.asList((Integer[]) members(column));
  }

  Optional<List<Long>> maybeLongs(String column) throws SQLException {
    return found.getObject(column) == null ? Optional.empty() : Optional.of(longs(column));
  }

  Optional<List<Integer>> maybeIntegers(String column) throws SQLException {
    return found.getObject(column) == null ? Optional.empty() : Optional.of(integers(column));
  }

  private Object[] members(String column) throws SQLException {
    Array array = Objects.requireNonNull(found.getArray(column), column);
    return (Object[]) array.getArray();
  }
}
