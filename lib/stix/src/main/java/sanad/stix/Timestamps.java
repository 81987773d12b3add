package sanad.stix;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads and writes STIX timestamps, e.g. `2026-11-23T10:15:30.123Z`.
///
/// RFC 3339 with capital `T` and `Z`; a fraction of any length is read (to nanoseconds), never a
/// bare point. A leap second `:60` is read as the following second.
///
/// **Source:** STIX 2.1 section 2.16.
final class Timestamps {

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Timestamps() {}

  static String write(Instant time) {
    return MILLISECONDS.format(time);
  }

  /// With milliseconds, and with more digits where the time has them.
  static String exact(Instant time) {
    return time.equals(time.truncatedTo(ChronoUnit.MILLIS)) ? write(time) : time.toString();
  }

  static Optional<Instant> read(String text) {
    return Optional.ofNullable(instant(text));
  }

  /// The same, or null.
  static @Nullable Instant instant(String text) {
    if (!isShaped(text)) {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (month < 1
        || month > 12
        || day < 1
        || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth())
        || hour > 23
        || minute > 59
        || second > 60) {
      return null;
    }
    long seconds =
        LocalDate.of(year, month, day).toEpochDay() * 86_400L
            + hour * 3600L
            + minute * 60L
            + second;
    return Instant.ofEpochSecond(seconds, nanoseconds(text));
  }

  /// The digits of a timestamp's fraction without zeros at their end, as precise as they are given;
  /// two of them compare as texts do.
  static String fraction(String text) {
    int end = text.length() - 1;
    while (end > 20 && text.charAt(end - 1) == '0') {
      end--;
    }
    return text.length() > 20 ? text.substring(20, end) : "";
  }

  /// Whether a timestamp tells a leap second where UTC has none: it comes at the end of a day only.
  /// **Source:** RFC 3339 section 5.7.
  static boolean isLeapWithinDay(String text) {
    return text.startsWith("60", 17) && !text.startsWith("23:59", 11);
  }

  /// Whether the text has the form of a timestamp; its month or hour may still be out of range.
  static boolean isShaped(String text) {
    int end = text.length() - 1;
    if (end < 19 || text.charAt(end) != 'Z') {
      return false;
    }
    for (int i = 0; i < 19; i++) {
      char c = text.charAt(i);
      boolean fits =
          switch (i) {
            case 4, 7 -> c == '-';
            case 10 -> c == 'T';
            case 13, 16 -> c == ':';
            default -> isDigit(c);
          };
      if (!fits) {
        return false;
      }
    }
    if (end == 19) {
      return true;
    }
    if (text.charAt(19) != '.' || end == 20) {
      return false;
    }
    for (int i = 20; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int nanoseconds(String text) {
    int nanos = 0;
    int place = 100_000_000;
    for (int i = 20; i < text.length() - 1 && place > 0; i++) {
      nanos += (text.charAt(i) - '0') * place;
      place /= 10;
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
