package sanad.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.util.Locale;
import java.util.Optional;

/// The names of months in both calendars, and what they compute to.
final class Calendars {
  /// A named month; risky when the word means something else too.
  record Month(int number, boolean risky) {}

  private static final int FIRST_HIJRI = 1300;
  private static final int LAST_HIJRI = 1600;

  private final NameIndex<Month> months = new NameIndex<>();
  private final NameIndex<Month> hijriMonths = new NameIndex<>();

  Calendars() {
    for (Table.Row row : Table.resource("months.tsv").rows()) {
      Month month = new Month(Integer.parseInt(row.get("month")), !row.get("risk").isEmpty());
      row.parts("names").forEach(name -> months.add(name, month));
    }
    for (Table.Row row : Table.resource("hijri_months.tsv").rows()) {
      Month month = new Month(Integer.parseInt(row.get("month")), true);
      row.parts("names").forEach(name -> hijriMonths.add(name, month));
    }
  }

  NameIndex<Month> months() {
    return months;
  }

  NameIndex<Month> hijriMonths() {
    return hijriMonths;
  }

  /// `2021-03-25`; empty when there is no such day.
  static Optional<String> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// `2021-03`; empty when there is no such month.
  static Optional<String> month(int year, int month) {
    return month >= 1 && month <= 12
        ? Optional.of(YearMonth.of(year, month).toString())
        : Optional.empty();
  }

  /// The day of a Hijri date in the Gregorian calendar. Empty outside of the years that the
  /// platform's Umm al-Qura table has, or for no such day.
  static Optional<StatedDate> hijri(int year, int month, int day) {
    if (year < FIRST_HIJRI || year >= LAST_HIJRI) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.from(HijrahDate.of(year, month, day));
      String received = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
      return Optional.of(
          new StatedDate(
              date.toString(), StatedDate.Modifier.NONE, StatedDate.Calendar.HIJRI, received));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// A Hijri month. Its `iso` is the Gregorian year, where it lies within one, else empty.
  static Optional<StatedDate> hijriMonth(int year, int month) {
    return hijri(year, month, 1)
        .map(
            first ->
                within(
                    LocalDate.parse(first.iso()),
                    HijrahDate.of(year, month, 1).lengthOfMonth(),
                    first.received().substring(0, 7)));
  }

  /// The same for a year.
  static Optional<StatedDate> hijriYear(int year) {
    return hijri(year, 1, 1)
        .map(
            first ->
                within(
                    LocalDate.parse(first.iso()),
                    HijrahDate.of(year, 1, 1).lengthOfYear(),
                    first.received().substring(0, 4)));
  }

  private static StatedDate within(LocalDate first, int days, String received) {
    boolean oneYear = first.getYear() == first.plusDays(days - 1L).getYear();
    return new StatedDate(
        oneYear ? String.valueOf(first.getYear()) : "",
        StatedDate.Modifier.NONE,
        StatedDate.Calendar.HIJRI,
        received);
  }
}
