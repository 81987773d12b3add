package sanad.reader;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Spans of days, of which the first leaves to the last what both share: `from 6 to 8 October
/// 2026`, `du 1er septembre au 15 décembre 2025`, `من 6 إلى 8 تشرين الأول`.
final class DateRanges {
  private static final Set<String> LINKS =
      Set.of("to", "until", "and", "or", "et", "ou", "au", "a", "الي", "او", "و", "حتي");
  private static final Set<String> ARTICLES = Set.of("the", "le", "du", "يوم");
  private static final Set<String> BEFORE =
      Set.of(
          "from", "between", "of", "on", "the", "du", "le", "les", "entre", "من", "بين", "في",
          "يوم", "يومي", "ليله", "ليل", "nuit", "night");

  private final DateParts parts;

  DateRanges(DateParts parts) {
    this.parts = parts;
  }

  /// A day without its year (`--09-01`), with that of the day to which it goes on; empty where it
  /// does not.
  Optional<Dates.Found> withYear(Words words, Dates.Found open) {
    int link = open.last() + 1;
    if (open.date().iso().length() != 7
        || !LINKS.contains(words.foldedNear(open.last(), link))
        || !words.sameSentence(open.last(), link + 1)) {
      return Optional.empty();
    }
    int next =
        ARTICLES.contains(words.get(link + 1).folded()) && words.sameSentence(link, link + 2)
            ? link + 2
            : link + 1;
    return parts
        .at(words, next)
        .filter(DateRanges::isGregorianDay)
        .flatMap(end -> before(open.date().iso(), LocalDate.parse(end.date().iso())))
        .map(
            iso ->
                new Dates.Found(
                    open.first(), open.last(), StatedDate.gregorian(iso), open.rule(), Band.WEAK));
  }

  private static Optional<String> before(String open, LocalDate end) {
    int month = Integer.parseInt(open.substring(2, 4));
    int day = Integer.parseInt(open.substring(5));
    return Calendars.day(end.getYear(), month, day)
        .filter(iso -> !LocalDate.parse(iso).isAfter(end))
        .or(() -> Calendars.day(end.getYear() - 1, month, day));
  }

  /// A bare number before a day, linked to it and after a word that dates have: its first day.
  Optional<Dates.Found> firstDay(Words words, Dates.Found end) {
    if (!isGregorianDay(end)) {
      return Optional.empty();
    }
    if (isHyphened(words, end.first())) {
      return first(words, end, end.first() - 1);
    }
    int link = end.first() - 1;
    if (link >= 0 && ARTICLES.contains(words.foldedNear(end.first(), link))) {
      link--;
    }
    int at = link - 1;
    if (!words.sameSentence(end.first(), at)
        || !LINKS.contains(words.get(link).folded())
        || !DateParts.isNumberAt(words, at)
        || !words.followsSpace(at)
        || !(BEFORE.contains(words.foldedNear(at, at - 1)) || isAfterWeekday(words, at))) {
      return Optional.empty();
    }
    return first(words, end, at);
  }

  // lundi 12 à mardi 13 mai
  private static boolean isAfterWeekday(Words words, int at) {
    return words.sameSentence(at, at - 1)
        && words.followsSpace(at)
        && RelativeDates.isWeekday(words.get(at - 1));
  }

  // 3-28 February 2026, 15–17/06
  private static boolean isHyphened(Words words, int end) {
    String gap = words.gapBefore(end).strip();
    return words.sameSentence(end, end - 1)
        && (gap.equals("-") || gap.equals("\u2013"))
        && DateParts.isNumberAt(words, end - 1)
        && !words.gapBefore(end - 1).endsWith("-")
        && DateParts.joins(words, end - 1).isEmpty();
  }

  private static Optional<Dates.Found> first(Words words, Dates.Found end, int at) {
    LocalDate last = LocalDate.parse(end.date().iso());
    int day = DateParts.day(words.get(at).folded());
    return day == 0 || day >= last.getDayOfMonth()
        ? Optional.empty()
        : Optional.of(
            new Dates.Found(
                at,
                at,
                StatedDate.gregorian(
                    String.format(Locale.ROOT, "%s-%02d", last.toString().substring(0, 7), day)),
                Rule.DATE_DAY,
                Band.WEAK));
  }

  private static boolean isGregorianDay(Dates.Found date) {
    return date.date().iso().length() == 10
        && date.date().calendar() == StatedDate.Calendar.GREGORIAN;
  }
}
