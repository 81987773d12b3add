package sanad.reader;

import java.util.Optional;

/// Dates of the Hijri calendar: a day, a month or a year, kept as received. Of a month or year only
/// the Gregorian year is computed, and only where it lies within one.
final class HijriDates {
  private final Calendars calendars;

  HijriDates(Calendars calendars) {
    this.calendars = calendars;
  }

  /// A date that begins with its day or year.
  Optional<Dates.Found> atNumber(Words words, int index) {
    return day(words, index).or(() -> year(words, index));
  }

  /// A month with its year: محرم 1446. Their names mean other things too, so that none stands
  /// alone.
  Optional<Dates.Found> atMonth(Words words, int index) {
    return calendars
        .hijriMonths()
        .longest(words, index)
        .flatMap(
            hit -> {
              int last = index + hit.words() - 1;
              int yearAt = DateParts.afterLinks(words, last + 1);
              return isNumber(words, last, yearAt) && !DateParts.counts(words, yearAt)
                  ? Calendars.hijriMonth(DateParts.number(words, yearAt), hit.meaning().number())
                      .map(date -> found(index, end(words, yearAt), date))
                  : Optional.empty();
            });
  }

  private Optional<Dates.Found> day(Words words, int index) {
    int day = DateParts.day(words.get(index).folded());
    int at = DateParts.afterLinks(words, index + 1);
    if (day == 0 || day > 30 || at >= words.size() || !DateParts.near(words, index, at)) {
      return Optional.empty();
    }
    return calendars
        .hijriMonths()
        .longest(words, at)
        .flatMap(
            hit -> {
              int last = at + hit.words() - 1;
              int yearAt = DateParts.afterLinks(words, last + 1);
              return isNumber(words, last, yearAt)
                  ? Calendars.hijri(DateParts.number(words, yearAt), hit.meaning().number(), day)
                      .map(date -> found(index, end(words, yearAt), date))
                  : Optional.empty();
            });
  }

  private static Optional<Dates.Found> year(Words words, int index) {
    return DateParts.isNumberAt(words, index) && isMark(words, index + 1)
        ? Calendars.hijriYear(DateParts.number(words, index))
            .map(date -> found(index, index + 1, date))
        : Optional.empty();
  }

  private static boolean isNumber(Words words, int last, int yearAt) {
    return yearAt < words.size()
        && DateParts.near(words, last, yearAt)
        && DateParts.isNumberAt(words, yearAt);
  }

  private static int end(Words words, int yearAt) {
    return isMark(words, yearAt + 1) ? yearAt + 1 : yearAt;
  }

  private static boolean isMark(Words words, int index) {
    String folded = words.foldedNear(index - 1, index);
    return folded.equals("ه")
        || folded.equals("هجريه")
        || folded.equals("هجري")
        || folded.equals("ah");
  }

  private static Dates.Found found(int first, int last, StatedDate date) {
    Band band = date.iso().length() == 10 ? Band.STRONG : Band.WEAK;
    return new Dates.Found(first, last, date, Rule.DATE_HIJRI, band);
  }
}
