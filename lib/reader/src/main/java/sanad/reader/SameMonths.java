package sanad.reader;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Days of a month that was named before, *the 19th of the same month*, `19 من الشهر نفسه`, or of
/// the month of the report, *le 19 du mois courant*, `19 من الشهر الجاري`. Where that is unknown
/// they stay open.
///
/// **Source:** TIMEX3 `anchorTimeID` (ISO 24617-1); unlike *the same day* ([SameDays]) the words
/// say which.
final class SameMonths {
  private static final Set<String> OF = Set.of("من", "du", "of");
  private static final Set<String> SAME = Set.of("same", "meme", "that");
  private static final Set<String> SAME_BEHIND = Set.of("نفسه", "ذاته", "عينه");
  private static final Set<String> CURRENT = Set.of("this", "current");
  private static final Set<String> CURRENT_BEHIND = Set.of("الجاري", "الحالي", "courant");
  private static final Set<String> MONTHS = Set.of("month", "mois", "الشهر");

  private static final int MONTH = 7;

  private SameMonths() {}

  /// @param named the date named before
  static Optional<Dates.Found> at(
      Words words, int index, Optional<Dates.Found> named, Optional<LocalDate> document) {
    int day = DateParts.day(words.get(index).folded());
    int of = index + 1;
    if (day == 0 || !words.sameSentence(index, of) || !OF.contains(words.get(of).folded())) {
      return Optional.empty();
    }
    int at = words.foldedNear(of, of + 1).equals("the") ? of + 2 : of + 1;
    String first = words.foldedNear(index, at);
    String second = words.foldedNear(index, at + 1);
    boolean ahead = MONTHS.contains(second);
    boolean behind = MONTHS.contains(first);
    boolean same = (ahead && SAME.contains(first)) || (behind && SAME_BEHIND.contains(second));
    boolean current =
        (ahead && CURRENT.contains(first)) || (behind && CURRENT_BEHIND.contains(second));
    if (!same && !current) {
      return Optional.empty();
    }
    Optional<String> month =
        same
            ? named.map(date -> date.date().iso()).filter(iso -> iso.length() >= MONTH)
            : document.map(LocalDate::toString);
    String iso =
        month
            .flatMap(
                in ->
                    Calendars.day(
                        Integer.parseInt(in.substring(0, 4)),
                        Integer.parseInt(in.substring(5, MONTH)),
                        day))
            .orElse("");
    return Optional.of(
        new Dates.Found(index, at + 1, StatedDate.gregorian(iso), Rule.DATE_RELATIVE, Band.WEAK));
  }
}
