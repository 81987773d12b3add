package sanad.reader;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sanad.text.Folding;

/// Rule: dates counted back from the document's: *today*, *ce matin*, *three days ago*, *il y a
/// deux mois*, `قبل ثلاثة أيام`. Days give a day, months a month, years a year; weeks stay open,
/// because *three weeks ago* names no day. What is counted from another event (`قبل يومين من
/// الهجوم`) is none of them.
///
/// **Source:** TIMEX3 values of a duration before the document's creation time, as coarse as its
/// unit (ISO 24617-1).
final class NearDays {
  private enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  private static final int MOST = 99;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final WordClass today;
  private final WordClass partOfDay;
  private final WordClass day;
  private final WordClass week;
  private final WordClass month;
  private final WordClass year;
  private final WordClass dual;

  NearDays(Lexicon lexicon) {
    for (Table.Row row : Table.resource("numbers.tsv").rows()) {
      int number = Integer.parseInt(row.get("number"));
      row.parts("words").forEach(word -> numbers.put(Folding.fold(word), number));
    }
    today = lexicon.words("today");
    partOfDay = lexicon.words("part-of-day");
    day = lexicon.words("unit-day");
    week = lexicon.words("unit-week");
    month = lexicon.words("unit-month");
    year = lexicon.words("unit-year");
    dual = lexicon.words("unit-dual");
  }

  Optional<Dates.Found> at(Words words, int index, Optional<LocalDate> document) {
    return today(words, index, document)
        .or(() -> ago(words, index, document))
        .or(() -> before(words, index, document));
  }

  // today, aujourd'hui, this morning, ce soir, صباح اليوم
  private Optional<Dates.Found> today(Words words, int index, Optional<LocalDate> document) {
    String folded = words.get(index).folded();
    String next = words.foldedNear(index, index + 1);
    boolean two =
        (folded.equals("aujourd") && next.equals("hui"))
            || (today.has(words.get(index)) && partOfDay.has(next))
            || (partOfDay.has(words.get(index)) && next.equals("اليوم"));
    return two || folded.equals("today")
        ? Optional.of(
            found(index, two ? index + 1 : index, document.map(LocalDate::toString).orElse("")))
        : Optional.empty();
  }

  // three days ago; il y a trois jours
  private Optional<Dates.Found> ago(Words words, int index, Optional<LocalDate> document) {
    boolean french =
        words.get(index).folded().equals("il")
            && words.foldedNear(index, index + 1).equals("y")
            && words.foldedNear(index, index + 2).equals("a");
    int number = french ? index + 3 : index;
    boolean said = french || words.foldedNear(index, index + 2).equals("ago");
    if (!said || !words.sameSentence(index, number + 1)) {
      return Optional.empty();
    }
    return counted(
        words,
        index,
        number + 1,
        french ? number + 1 : index + 2,
        number(words.get(number)),
        document);
  }

  // قبل ثلاثة أيام, قبل شهرين, قبل أسبوع
  private Optional<Dates.Found> before(Words words, int index, Optional<LocalDate> document) {
    if (!words.get(index).is("قبل") || !words.sameSentence(index, index + 1)) {
      return Optional.empty();
    }
    Word next = words.get(index + 1);
    int number = number(next);
    int unit = number > 0 ? index + 2 : index + 1;
    if (!words.sameSentence(index, unit) || words.foldedNear(unit, unit + 1).equals("من")) {
      return Optional.empty();
    }
    int count = number > 0 ? number : dual.has(next) ? 2 : 1;
    return counted(words, index, unit, unit, count, document);
  }

  private Optional<Dates.Found> counted(
      Words words, int first, int unit, int last, int count, Optional<LocalDate> document) {
    return count == 0
        ? Optional.empty()
        : unit(words.get(unit))
            .map(
                found ->
                    found(first, last, document.map(date -> back(date, count, found)).orElse("")));
  }

  private static String back(LocalDate date, int count, Unit unit) {
    return switch (unit) {
      case DAY -> date.minusDays(count).toString();
      case WEEK -> "";
      case MONTH -> YearMonth.from(date).minusMonths(count).toString();
      case YEAR -> String.valueOf(date.getYear() - count);
    };
  }

  private Optional<Unit> unit(Word word) {
    if (day.has(word.folded())) {
      return Optional.of(Unit.DAY);
    } else if (week.has(word.folded())) {
      return Optional.of(Unit.WEEK);
    } else if (month.has(word.folded())) {
      return Optional.of(Unit.MONTH);
    }
    return year.has(word.folded()) ? Optional.of(Unit.YEAR) : Optional.empty();
  }

  private int number(Word word) {
    String folded = word.folded();
    if (word.token().isNumber()) {
      boolean plain = folded.length() <= 2 && folded.chars().allMatch(Character::isDigit);
      int number = plain ? Integer.parseInt(folded) : 0;
      return number <= MOST ? number : 0;
    }
    return numbers.getOrDefault(folded, 0);
  }

  private static Dates.Found found(int first, int last, String iso) {
    return new Dates.Found(first, last, StatedDate.gregorian(iso), Rule.DATE_RELATIVE, Band.WEAK);
  }
}
