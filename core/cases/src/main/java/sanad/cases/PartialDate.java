package sanad.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// A date as precise as it was stated: `2026`, `2026-11` or `2026-11-23`, in the Gregorian
/// calendar.
///
/// @param text one of these three forms
public record PartialDate(String text) implements Comparable<PartialDate> {
  public PartialDate {
    if (first(text).isEmpty()) {
      throw new IllegalArgumentException("partial date: expected YYYY, YYYY-MM or YYYY-MM-DD");
    }
  }

  /// Reads one of the three forms; empty when it is none, or no such day exists.
  public static Optional<PartialDate> of(String text) {
    return first(text).map(day -> new PartialDate(text));
  }

  /// The first day that it may mean.
  public LocalDate first() {
    return first(text).orElseThrow();
  }

  @Override
  public int compareTo(PartialDate other) {
    return first().equals(other.first())
        ? text.compareTo(other.text)
        : first().compareTo(other.first());
  }

  @Override
  public String toString() {
    return text;
  }

  private static Optional<LocalDate> first(String text) {
    if (!text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            case 10 -> LocalDate.parse(text);
            // The pattern admits three lengths only.
            default -> throw new IllegalStateException("partial date of another length");
          });
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
