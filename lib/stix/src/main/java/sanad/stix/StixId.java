package sanad.stix;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// The identifier of a STIX object, e.g. `identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11`.
///
/// `type` is a STIX type name (`[a-z][a-z0-9-]*`, at most 250 characters). The text form is always
/// written with a lower-case UUID, so two spellings of one UUID are one identifier. Whether the
/// UUID's version suits the type is the validator's question, not this record's.
///
/// **Source:** STIX 2.1 section 2.9.
public record StixId(String type, UUID uuid) implements Comparable<StixId> {

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
    int split = text.length() - 38;
    if (split < 1
        || text.charAt(split) != '-'
        || text.charAt(split + 1) != '-'
        || !isUuid(text, split + 2)
        || !isTypeName(text, split)) {
      return Optional.empty();
    }
    return Optional.of(new StixId(text.substring(0, split), readUuid(text, split + 2)));
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
    return isTypeName(text, text.length());
  }

  private static boolean isTypeName(String text, int end) {
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

  private static boolean isUuid(String text, int from) {
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(from + i);
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? c != '-' : digit(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static UUID readUuid(String text, int from) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < 36; i++) {
      int digit = digit(text.charAt(from + i));
      if (digit >= 0) {
        if (i < 18) {
          high = high << 4 | digit;
        } else {
          low = low << 4 | digit;
        }
      }
    }
    return new UUID(high, low);
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  }
}
