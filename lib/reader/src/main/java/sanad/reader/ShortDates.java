package sanad.reader;

import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as messages shorten them: a year of two figures after a month, a date-time group, a
/// weekday with day and month in figures.
final class ShortDates {
  /// A date-time group in lower case: `171530z`. **Source:** ACP 121, *date-time group*: day, hour,
  /// minute, zone.
  private static final Pattern GROUP = Pattern.compile("[0-3][0-9][0-2][0-9][0-5][0-9][a-z]");

  private static final int BIRTH = 5;
  private static final String ENDS = ".,;)\u060c\u061b\u00bb\"/";

  /// Any year that has all days.
  private static final int LEAP = 2000;

  private final Calendars calendars;
  private final WordClass birth;

  ShortDates(Lexicon lexicon, Calendars calendars) {
    this.calendars = calendars;
    birth = lexicon.words("birth-cue");
  }

  /// Whether two figures are the year: right after the month (`30 Aug 97`), joined to it by a
  /// hyphen, or with nothing behind that they could count (`3 March 14 men`).
  boolean isYear(Words words, int month, int at) {
    if (at != month + 1
        || !DateParts.isNumberAt(words, at)
        || words.get(at).folded().length() != 2
        || !DateParts.near(words, month, at)
        || DateParts.joins(words, at + 1).isPresent()) {
      return false;
    }
    int behind = words.codePointAt(words.get(at).end());
    if (behind >= 0 && !Character.isWhitespace(behind) && ENDS.indexOf(behind) < 0) {
      return false; // 3 March 14:30
    }
    String gap = words.gapBefore(at);
    boolean spaced = gap.equals(" ") || gap.equals("\u00a0") || gap.equals("-");
    boolean counts = words.sameSentence(at, at + 1) && words.followsSpace(at + 1);
    return spaced && (!counts || gap.equals("-") || isBirth(words, at));
  }

  private boolean isBirth(Words words, int index) {
    for (int i = index - 1; i >= index - BIRTH && words.sameSentence(index, i); i--) {
      if (birth.has(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// `171530Z MAR 26`.
  Optional<Dates.Found> group(Words words, int index) {
    String folded = words.get(index).folded();
    int year = index + 2;
    if (!GROUP.matcher(folded).matches()
        || !words.sameSentence(index, year)
        || !DateParts.isNumberAt(words, year)
        || !DateParts.near(words, index, year)) {
      return Optional.empty();
    }
    int digits = words.get(year).folded().length();
    int number = DateParts.number(words, year);
    return calendars
        .months()
        .longest(words, index + 1)
        .filter(hit -> hit.words() == 1 && (digits == 2 || digits == 4))
        .flatMap(
            hit ->
                DateParts.dayFound(
                    index,
                    year,
                    digits == 2 ? DateParts.century(number) + number : number,
                    hit.meaning().number(),
                    Integer.parseInt(folded.substring(0, 2)),
                    Rule.DATE_DAY,
                    Band.STRONG));
  }

  private static boolean isAfterWeekday(Words words, int index) {
    return words.sameSentence(index, index - 1)
        && words.followsSpace(index)
        && RelativeDates.isWeekday(words.get(index - 1));
  }

  // "- 02/06: …"
  private static boolean beginsItem(Words words, int index) {
    String gap = words.gapBefore(index);
    int line = gap.lastIndexOf('\n') + 1;
    return (line > 0 || index == 0)
        && Anchors.BULLETS.contains(gap.substring(line).strip())
        && words.gapBefore(index + 2).strip().startsWith(":");
  }

  /// `lundi 9/2`, `- 02/06: …`: figures without a year are a day after a weekday, or where they
  /// begin an item of a list.
  Optional<Dates.Found> dayOnly(Words words, int index) {
    Optional<Character> joint = DateParts.joins(words, index + 1);
    if (joint.isEmpty()
        || joint.get() == '-'
        || !DateParts.isNumberAt(words, index)
        || !DateParts.isNumberAt(words, index + 1)
        || DateParts.joins(words, index + 2).isPresent()
        || !(isAfterWeekday(words, index) || beginsItem(words, index))) {
      return Optional.empty();
    }
    return Calendars.day(LEAP, DateParts.number(words, index + 1), DateParts.number(words, index))
        .map(iso -> StatedDate.gregorian("-" + iso.substring(4)))
        .map(date -> new Dates.Found(index, index + 1, date, Rule.DATE_NUMERIC, Band.WEAK));
  }
}
