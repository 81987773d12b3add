package sanad.stix;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The identifier of a STIX object, e.g. `identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11`.
///
/// `type` is a STIX type name (`[a-z][a-z0-9-]*`, at most 250 characters). The text form is always
/// written with a lower-case UUID, so two spellings of one UUID are one identifier. Whether the
/// UUID's version suits the type is the validator's question, not this record's.
///
/// **Source:** STIX 2.1 section 2.9.
public record StixId(String type, UUID uuid) implements Comparable<StixId> {

  /// The value of each hexadecimal digit, -1 for other characters.
  private static final byte[] DIGITS = digits();

  private static final Comparator<StixId> ORDER =
      Comparator.comparing(StixId::type).thenComparing(StixId::toString);

  /// Refuses a type that is no STIX type name.
  public StixId {
    if (!isTypeName(type)) {
      throw new IllegalArgumentException(
          "STIX type: expected lower-case letters, digits and hyphens, got '" + type + "'");
    }
  }

  /// Reads `type--uuid`; empty when the text is anything else.
  public static Optional<StixId> of(String text) {
    return Optional.ofNullable(read(text));
  }

  /// The same, or null.
  static @Nullable StixId read(String text) {
    int split = text.length() - 38;
    if (split < 1 || text.charAt(split) != '-' || text.charAt(split + 1) != '-') {
      return null;
    }
    UUID uuid = uuid(text, split + 2);
    if (uuid == null) {
      return null;
    }
    String known = KnownNames.find(text, split);
    String type = known == null ? text.substring(0, split) : known;
    return isTypeName(type) ? new StixId(type, uuid) : null;
  }

  /// Reads `type--uuid`; throws [IllegalArgumentException] naming what was expected and got.
  public static StixId parse(String text) {
    return of(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "STIX identifier: expected 'type--UUID', got '" + text + "'"));
  }

  /// A new identifier with a UUID of version 4 drawn from `random`.
  public static StixId random(String type, RandomGenerator random) {
    return new StixId(type, randomUuid(random));
  }

  /// A UUID of version 4 drawn from `random`. **Source:** RFC 9562 section 5.4.
  public static UUID randomUuid(RandomGenerator random) {
    long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  @Override
  public String toString() {
    return type + "--" + uuid;
  }

  /// Orders by type, then by the UUID's text.
  @Override
  public int compareTo(StixId other) {
    return ORDER.compare(this, other);
  }

  static boolean isTypeName(String text) {
    int end = text.length();
    if (end == 0 || end > 250 || !isLower(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < end; i++) {
      char c = text.charAt(i);
      if (!isLower(c) && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  /// The UUID whose 36 characters begin at `from`, or null.
  private static @Nullable UUID uuid(String text, int from) {
    if (text.charAt(from + 8) != '-'
        || text.charAt(from + 13) != '-'
        || text.charAt(from + 18) != '-'
        || text.charAt(from + 23) != '-') {
      return null;
    }
    // A part that is no four digits is negative, and so is then the whole.
    long first = (long) four(text, from) << 16 | four(text, from + 4);
    int second = four(text, from + 9);
    int third = four(text, from + 14);
    int fourth = four(text, from + 19);
    long fifth = (long) four(text, from + 24) << 32 | (long) four(text, from + 28) << 16;
    int sixth = four(text, from + 32);
    return (first | second | third | fourth | fifth | sixth) < 0
        ? null
        : new UUID(first << 32 | (long) second << 16 | third, (long) fourth << 48 | fifth | sixth);
  }

  /// Four hexadecimal digits; negative where they are none.
  private static int four(String text, int from) {
    return digit(text.charAt(from)) << 12
        | digit(text.charAt(from + 1)) << 8
        | digit(text.charAt(from + 2)) << 4
        | digit(text.charAt(from + 3));
  }

  private static int digit(char c) {
    return c < DIGITS.length ? DIGITS[c] : -1;
  }

  private static byte[] digits() {
    var digits = new byte[128];
    for (char c = 0; c < digits.length; c++) {
      digits[c] = (byte) Character.digit(c, 16);
    }
    return digits;
  }
}
