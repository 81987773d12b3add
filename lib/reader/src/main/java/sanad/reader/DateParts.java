package sanad.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.text.Folding;

/// Dates by their own parts: day, month name, year; numbers; Hijri. A day or month without a year
/// gets an ISO form that begins with a hyphen (`--03-25`, `--03`), for [RelativeDates] to complete.
final class DateParts {
  private static final Set<String> LINKS =
      Set.of("من", "شهر", "عام", "سنه", "لعام", "لسنه", "of", "the", "de");
  private static final Set<String> COUNTED =
      Set.of(
          "شخص",
          "شخصا",
          "people",
          "personnes",
          "دولار",
          "دولارا",
          "درهم",
          "درهما",
          "دينار",
          "دينارا",
          "ريال",
          "ريالا",
          "يورو",
          "فرنك",
          "euros",
          "dollars",
          "francs");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  private final Calendars calendars;
  private final ShortDates shorts;
  private final HijriDates hijri;
  private final Map<String, Integer> spelledDays = new HashMap<>();
  private final WordClass yearCue;
  private final WordClass monthCue;
  private final WordClass birth;
  private final WordClass deictic;
  private final WordClass current;
  private final WordClass next;
  private final WordClass modifierEarly;
  private final WordClass modifierMiddle;
  private final WordClass modifierLate;

  DateParts(Lexicon lexicon, Calendars calendars) {
    this.calendars = calendars;
    shorts = new ShortDates(lexicon, calendars);
    hijri = new HijriDates(calendars);
    for (Table.Row row : Table.resource("days.tsv").rows()) {
      int day = Integer.parseInt(row.get("day"));
      row.parts("words").forEach(name -> spelledDays.put(Folding.fold(name), day));
    }
    yearCue = lexicon.words("year-cue");
    monthCue = lexicon.words("month-cue");
    birth = lexicon.words("birth-cue");
    deictic = lexicon.words("last");
    current = lexicon.words("this");
    next = lexicon.words("next");
    modifierEarly = lexicon.words("early");
    modifierMiddle = lexicon.words("middle");
    modifierLate = lexicon.words("late");
  }

  Optional<Dates.Found> at(Words words, int index) {
    Word word = words.get(index);
    if (!word.token().isNumber() && spelledDay(word) > 0 && !isCompound(words, index)) {
      return dayFirst(words, index).or(() -> monthFirst(words, index));
    }
    if (word.token().isNumber()) {
      return shorts
          .group(words, index)
          .or(() -> numeric(words, index))
          .or(() -> shorts.dayOnly(words, index))
          .or(() -> dayFirst(words, index))
          .or(() -> hijri.atNumber(words, index))
          .or(() -> yearAlone(words, index));
    }
    return monthFirst(words, index).or(() -> hijri.atMonth(words, index));
  }

  boolean isMonth(String folded) {
    return calendars.months().hasFirst(folded);
  }

  // dix-sept is a number, and no day of September
  private static boolean isCompound(Words words, int index) {
    return words.foldedNear(index, index + 1).equals("sept")
        && words.gapBefore(index + 1).equals("-");
  }

  private Optional<Dates.Found> numeric(Words words, int index) {
    if (index + 2 >= words.size()
        || (joins(words, index).isPresent() && isNumberAt(words, index - 1))) {
      return Optional.empty();
    }
    Optional<Character> one = joins(words, index + 1);
    Optional<Character> two = joins(words, index + 2);
    boolean numbers =
        isNumberAt(words, index) && isNumberAt(words, index + 1) && isNumberAt(words, index + 2);
    boolean goesOn = joins(words, index + 3).isPresent() && isNumberAt(words, index + 3);
    if (one.isEmpty() || !one.equals(two) || !numbers || goesOn) {
      return Optional.empty();
    }
    int first = number(words, index);
    int middle = number(words, index + 1);
    int last = number(words, index + 2);
    String firstDigits = words.get(index).folded();
    if (firstDigits.length() == 4) {
      return dayFound(index, index + 2, first, middle, last, Rule.DATE_NUMERIC, Band.STRONG);
    }
    String yearDigits = words.get(index + 2).folded();
    if ((yearDigits.length() != 4 && yearDigits.length() != 2) || firstDigits.length() > 2) {
      return Optional.empty();
    }
    int year = yearDigits.length() == 2 ? century(last) + last : last;
    // Day first, as in all three languages; month first only where the day would be none.
    boolean swapped = middle > 12 && first <= 12;
    boolean sure = yearDigits.length() == 4 && first > 12;
    return dayFound(
        index,
        index + 2,
        year,
        swapped ? first : middle,
        swapped ? middle : first,
        Rule.DATE_NUMERIC,
        sure ? Band.STRONG : Band.WEAK);
  }

  /// Of a year of two digits. **Source:** POSIX `strptime`, `%y`: 69 to 99 are of the twentieth.
  static int century(int year) {
    return year >= 69 ? 1900 : 2000;
  }

  static Optional<Dates.Found> dayFound(
      int first, int last, int year, int month, int day, Rule rule, Band band) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    return Calendars.day(year, month, day)
        .map(iso -> new Dates.Found(first, last, StatedDate.gregorian(iso), rule, band));
  }

  private Optional<Dates.Found> dayFirst(Words words, int index) {
    int day = Math.max(day(words.get(index).folded()), spelledDay(words.get(index)));
    int at = afterLinks(words, index + 1);
    if (day == 0 || at >= words.size() || !near(words, index, at)) {
      return Optional.empty();
    }
    return calendars
        .months()
        .longest(words, at)
        .filter(hit -> hit.form().isWhole())
        .flatMap(hit -> completed(words, index, at + hit.words() - 1, hit.meaning(), day));
  }

  // Month, then perhaps a day (March 25, 2021), then perhaps a year.
  private Optional<Dates.Found> monthFirst(Words words, int index) {
    var hit = calendars.months().longest(words, index);
    if (hit.isEmpty() || !spelled(words, index)) {
      return Optional.empty();
    }
    int last = index + hit.get().words() - 1;
    int following = last + 1;
    if (!words.get(index).isArabic()
        && words.sameSentence(last, following)
        && near(words, last, following)
        && day(words.get(following).folded()) > 0) {
      return completed(
          words, index, following, hit.get().meaning(), day(words.get(following).folded()));
    }
    return completed(words, index, last, hit.get().meaning(), 0)
        .filter(found -> isMonthOnly(words, index, hit.get().meaning(), found));
  }

  private boolean isMonthOnly(Words words, int index, Calendars.Month month, Dates.Found found) {
    if (!found.date().iso().startsWith("-")) {
      return true;
    }
    Word after = found.last() + 1 < words.size() ? words.get(found.last() + 1) : words.get(index);
    boolean said = deictic.has(after) || current.has(after) || next.has(after);
    if (said && found.last() + 1 < words.size() && near(words, found.last(), found.last() + 1)) {
      return true;
    }
    if (index == 0 || !words.sameSentence(index, index - 1)) {
      return false;
    }
    Word before = words.get(index - 1);
    boolean headed = before.is("شهر") || isModifier(before);
    return headed || (!month.risky() && monthCue.has(before));
  }

  private boolean isModifier(Word word) {
    return modifierEarly.has(word) || modifierMiddle.has(word) || modifierLate.has(word);
  }

  private static boolean spelled(Words words, int index) {
    Word word = words.get(index);
    // French months are written small; English "march" and "may" are no months.
    return word.isArabic()
        || word.startsUpper()
        || (!word.folded().equals("march")
            && !word.folded().equals("may")
            && !word.folded().equals("mar")
            && !word.folded().equals("dec"));
  }

  private Optional<Dates.Found> completed(
      Words words, int first, int last, Calendars.Month month, int day) {
    int at = afterLinks(words, last + 1);
    boolean shortYear = day > 0 && shorts.isYear(words, last, at);
    boolean hasYear =
        shortYear || (at < words.size() && near(words, last, at) && isYear(words.get(at).folded()));
    int end = hasYear ? at : last;
    Rule rule = day > 0 ? Rule.DATE_DAY : Rule.DATE_MONTH;
    if (!hasYear) {
      String open =
          day > 0
              ? String.format(Locale.ROOT, "--%02d-%02d", month.number(), day)
              : String.format(Locale.ROOT, "--%02d", month.number());
      return Optional.of(new Dates.Found(first, end, StatedDate.gregorian(open), rule, Band.WEAK));
    }
    int year = shortYear ? century(number(words, at)) + number(words, at) : number(words, at);
    Optional<Dates.Found> whole =
        Calendars.month(year, month.number())
            .map(
                iso ->
                    new Dates.Found(
                        first,
                        end,
                        StatedDate.gregorian(iso),
                        Rule.DATE_MONTH,
                        day > 0 ? Band.WEAK : Band.STRONG));
    // of a day that there is not (31 April), the month is what may be meant
    return day == 0
        ? whole
        : Calendars.day(year, month.number(), day)
            .map(iso -> new Dates.Found(first, end, StatedDate.gregorian(iso), rule, Band.STRONG))
            .or(() -> whole);
  }

  private Optional<Dates.Found> yearAlone(Words words, int index) {
    if (!isYear(words.get(index).folded()) || !words.sameSentence(index, index - 1)) {
      return Optional.empty();
    }
    Word before = words.get(index - 1);
    boolean headed =
        before.is("عام") || before.is("العام") || before.is("سنه") || before.is("السنه");
    boolean cued = headed || isYearCue(before) || isModifier(before);
    if (!cued || (!words.followsSpace(index) && !isModifier(before)) || counts(words, index)) {
      return Optional.empty();
    }
    StatedDate date = StatedDate.gregorian(words.get(index).folded());
    Band band = headed || !before.isArabic() ? Band.STRONG : Band.WEAK;
    return Optional.of(new Dates.Found(index, index, date, Rule.DATE_YEAR, band));
  }

  /// Whether the number counts persons or money.
  static boolean counts(Words words, int index) {
    return COUNTED.contains(words.foldedNear(index, index + 1));
  }

  // Whole, or after و: other particles may be letters of the word.
  private boolean isYearCue(Word word) {
    for (Word.Form form : word.forms()) {
      boolean and = form.particles().equals("و") || form.particles().equals("ف");
      if ((form.isWhole() || and) && (yearCue.has(form.folded()) || birth.has(form.folded()))) {
        return true;
      }
    }
    return false;
  }

  // "le deux février", فاتح مارس, اليوم الثاني من شهر فبراير; 0 for none
  private int spelledDay(Word word) {
    return spelledDays.getOrDefault(word.folded(), 0);
  }

  static int afterLinks(Words words, int index) {
    int at = index;
    while (at < index + 2 && at < words.size() && LINKS.contains(words.get(at).folded())) {
      at++;
    }
    return at;
  }

  // The parts of a date stand apart by a space, slash, hyphen or comma.
  static boolean near(Words words, int from, int to) {
    if (!words.sameSentence(from, to)) {
      return false;
    }
    for (int i = from + 1; i <= to; i++) {
      String gap = words.gapBefore(i);
      if (gap.length() > 3) {
        return false;
      }
      for (int c = 0; c < gap.length(); c++) {
        if (" \u00a0\n/-،,.\u2013".indexOf(gap.charAt(c)) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  static Optional<Character> joins(Words words, int index) {
    if (index <= 0 || index >= words.size()) {
      return Optional.empty();
    }
    String gap = words.gapBefore(index);
    char joint = 0;
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      if (c == '/' || c == '-' || c == '.') {
        if (joint != 0) {
          return Optional.empty();
        }
        joint = c;
      } else if (c != ' ' && c != '\u200e' && c != '\u200f') {
        return Optional.empty();
      }
    }
    return joint == 0 ? Optional.empty() : Optional.of(joint);
  }

  static boolean isNumberAt(Words words, int index) {
    return index >= 0
        && index < words.size()
        && words.get(index).token().isNumber()
        && words.get(index).folded().length() < 9
        && words.get(index).folded().chars().allMatch(Character::isDigit);
  }

  static int number(Words words, int index) {
    return Integer.parseInt(words.get(index).folded());
  }

  private static boolean isYear(String folded) {
    if (folded.length() != 4 || !folded.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int year = Integer.parseInt(folded);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  // 25, 1er, 3rd; 0 for no day of a month.
  static int day(String folded) {
    int digits = 0;
    while (digits < folded.length() && Character.isDigit(folded.charAt(digits))) {
      digits++;
    }
    String ending = folded.substring(digits);
    boolean ordinal = Set.of("", "er", "st", "nd", "rd", "th").contains(ending);
    if (!ordinal || digits == 0 || digits > 2) {
      return 0;
    }
    int day = Integer.parseInt(folded.substring(0, digits));
    return day <= 31 ? day : 0;
  }
}
