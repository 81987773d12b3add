package sanad.taxii;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// TAXII timestamps, for example `2026-11-23T10:15:30.123456Z`: UTC, written with exactly six
/// decimals. **Source:** TAXII 2.1 section 3.2.
public final class TaxiiTime {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}T(?!24)\\d{2}:\\d{2}:)(\\d{2})((?:\\.\\d{1,9})?)(?:(?<=\\.\\d{9})\\d+)?Z");

  private static final String LEAP = "60";

  private TaxiiTime() {}

  /// Writes six decimals; finer parts are cut off.
  public static String write(Instant time) {
    return MICROSECONDS.format(time.truncatedTo(ChronoUnit.MICROS));
  }

  /// Reads a timestamp. Fewer or more decimals are taken as well, since clients hand back what STIX
  /// objects carry, and STIX bounds them nowhere (section 2.16); those beyond the ninth are cut
  /// off. A leap second `:60` is the following second, as it is in the versions of objects. Empty
  /// where it is none.
  public static Optional<Instant> read(String text) {
    var shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    try {
      boolean leap = shape.group(2).equals(LEAP);
      var seconds = leap ? "59" : shape.group(2);
      var time = Instant.parse(shape.group(1) + seconds + shape.group(3) + "Z");
      return Optional.of(leap ? time.plusSeconds(1) : time);
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }
}
