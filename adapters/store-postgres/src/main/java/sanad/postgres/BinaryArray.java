package sanad.postgres;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/// An array of UUIDs or instants in the server's own form, which the driver writes as text: neither
/// side spells and reads a thousand of them. Where the driver is told to send nothing in binary, it
/// goes as text.
///
/// **Source:** PostgreSQL, `array_send` and `array_recv`: dimensions, whether any is null, type of
/// a member, length, lower bound, then each member with its length (-1 for null).
final class BinaryArray extends PGobject implements PGBinaryObject {
  private static final long serialVersionUID = 1L;
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int HEAD = 20;

  private final transient Members members;

  private BinaryArray(Members members) {
    this.members = members;
    setType(members.type());
  }

  /// What the array holds.
  private record Members(String type, int member, int width, List<?> values) {
    int length() {
      int length = HEAD;
      for (Object value : values) {
        length += Integer.BYTES + (absent(value) ? 0 : width);
      }
      return length;
    }
  }

  static BinaryArray uuids(List<?> values) {
    return new BinaryArray(new Members("_uuid", 2950, 2 * Long.BYTES, values));
  }

  /// Instants to the microsecond; times beyond the server's own are its infinities.
  static BinaryArray times(List<?> values) {
    return new BinaryArray(new Members("_timestamptz", 1184, Long.BYTES, values));
  }

  @Override
  public int lengthInBytes() {
    return members.length();
  }

  @Override
  public void setByteValue(byte[] value, int offset) {
    throw new UnsupportedOperationException("arrays are read by the driver");
  }

  @Override
  public void toBytes(byte[] bytes, int offset) {
    ByteBuffer out = ByteBuffer.wrap(bytes, offset, lengthInBytes());
    boolean nulls = members.values().stream().anyMatch(BinaryArray::absent);
    out.putInt(1).putInt(nulls ? 1 : 0).putInt(members.member());
    out.putInt(members.values().size()).putInt(1);
    for (Object value : members.values()) {
      put(out, value);
    }
  }

  private void put(ByteBuffer out, @Nullable Object value) {
    switch (value) {
      case null -> out.putInt(-1);
      case Optional<?> maybe -> put(out, maybe.orElse(null));
      case UUID uuid ->
          out.putInt(members.width())
              .putLong(uuid.getMostSignificantBits())
              .putLong(uuid.getLeastSignificantBits());
      case Instant at -> out.putInt(members.width()).putLong(micros(at));
      default -> throw new IllegalArgumentException("array: expected UUIDs or instants");
    }
  }

  private static long micros(Instant at) {
    if (late(at)) {
      return Long.MAX_VALUE;
    }
    return at.isBefore(Tx.EARLIEST)
        ? Long.MIN_VALUE
        : ChronoUnit.MICROS.between(EPOCH, at.truncatedTo(ChronoUnit.MICROS));
  }

  private static boolean late(Instant at) {
    return !at.isBefore(Tx.LATEST);
  }

  private static boolean absent(@Nullable Object value) {
    return value == null || (value instanceof Optional<?> maybe && maybe.isEmpty());
  }

  /// The text, for a driver that sends nothing in binary.
  @Override
  public String getValue() {
    return members.values().stream()
        .map(BinaryArray::text)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "NULL";
      case Optional<?> maybe -> text(maybe.orElse(null));
      case Instant at when late(at) -> "infinity";
      case Instant at when at.isBefore(Tx.EARLIEST) -> "-infinity";
      case Instant at -> '"' + at.truncatedTo(ChronoUnit.MICROS).toString() + '"';
      case Object other -> other.toString();
    };
  }
}
