package sanad.lists;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/// Dates of birth as lists write them, turned into ISO as precise as stated. What is not understood
/// becomes the empty string: a wrong date would speak against the right person.
final class PartialDates {
  /// What a database or a spreadsheet writes behind a day.
  private static final String TIME = "(?: +\\d{1,2}:.*)?";

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:\\.0|(?:T|Z|[-+]\\d{2}:).*)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})" + TIME);
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(\\d{1,2})(?:er|st|nd|rd|th)?(?: of)?[\\s./-]+)?(\\p{L}[\\p{L}\\p{M} /]{1,30})[\\s.,/-]+"
              + "(\\d{4})"
              + TIME);
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,13})\\.? (\\d{1,2})(?:st|nd|rd|th)? ?[,،]? ?(\\d{4})" + TIME);
  private static final Pattern SLASHED =
      Pattern.compile("([0-9dDjJxX?*_-]{1,2})([/.-])([0-9mMxX?*_-]{1,2})\\2(\\d{4})" + TIME);
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
  private static final Pattern SEASON =
      Pattern.compile("(?i)(?:spring|summer|autumn|fall|winter)(?: of)? (\\d{4})");
  private static final Pattern ERA = Pattern.compile("(?<=\\p{Nd}) ?م\\.?$");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–—]\\s*(\\d{4})");

  /// Two years of which the second is said by its last digits: `1965-68`, `1965/66`.
  private static final Pattern SHORT = Pattern.compile("((\\d{2})(\\d{2}))\\s?[-–/]\\s?(\\d{2})");

  private static final Pattern DECADE =
      Pattern.compile(
          "(?i)(?:in the )?(?:(?:early|mid|late)(?:[- ]*to[- ]*(?:mid|late))?[- ]*)?(?:the )?"
              + "(\\d{3})0['’]?s");

  /// What says only that a date of birth follows, or a further one.
  private static final Pattern BORN =
      Pattern.compile(
          "(?iu)^(?:alt\\.\\s+|born\\s+(?:on\\s+|in\\s+)?|née?(?:\\(e\\))?\\s+(?:le\\s+|en\\s+)?"
              + "|مواليد\\s+(?:عام\\s+|سنة\\s+)?)");

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?iu)^(?:circa|approximately|approx\\.?|about|around|c\\.|ca\\.?|c(?=\\d)|~|vers|environ"
              + "|env\\.?|présumée?(?:\\s+en)?|حوالي|نحو|تقريبا)\\s*");
  private static final Pattern ABOUT_AFTER =
      Pattern.compile(
          "(?iu)(?:\\s*\\(?(?:approx\\.?|approximately|circa|environ|env\\.?|présumée?|تقريبا)\\)?"
              + "|\\s?\\(?\\?\\)?|(?<=\\d)~)$");

  /// A date and, in brackets, the same by another calendar.
  private static final Pattern BOTH = Pattern.compile("(.{4,30}?) ?\\(([^()]{4,30})\\)");

  private static final Pattern FROM = Pattern.compile("(?iu)^(?:between|from|entre|de|بين|من)\\s+");
  private static final Pattern TO =
      Pattern.compile("(?iu)\\bto\\b|\\band\\b|\\bet\\b|\\sà\\s|\\sو|\\sإلى\\s|/|–|\\s-\\s");

  /// Nobody who was born before is looked for; such a year is of another calendar (1385, of the
  /// Hijra by the moon or the sun), and would speak against everybody.
  private static final int EARLIEST = 1800;

  /// Of the first day of this year databases write that a date is absent.
  private static final String NONE = "1900";

  /// No statement of a range is longer.
  static final int LONGEST = 100;

  private PartialDates() {}

  /// `12 Mar 1965`, `12-Mar-1965`, `March 12, 1965` and `1965/3/12` → `1965-03-12`, also with a
  /// time of the day behind it; `circa 1965` → `1965~`, `1965 to 1968` → `1965/1968`, `dd/mm/1965`
  /// and `00/00/1965` → `1965`, `late 1960s` → `1960/1969`; day first as the United Kingdom writes,
  /// unless there is no such month. Digits of any script are read, and months in English, French
  /// and Arabic ([MonthWords]). Dates that are said to be of another calendar give the years in
  /// which they may lie ([OtherCalendars]), unless the Gregorian date stands beside them.
  static String iso(String stated) {
    return iso(stated, EARLIEST);
  }

  /// Whether it is a date all the same: of another calendar, or one that stands for none.
  static boolean foreign(String stated) {
    return iso(stated).isEmpty() && !iso(stated, 1).isEmpty();
  }

  private static String iso(String stated, int earliest) {
    if (stated.length() > 2 * LONGEST) {
      return "";
    }
    var said = BORN.matcher(latin(plain(stated))).replaceFirst("");
    var text = ABOUT_AFTER.matcher(ABOUT.matcher(said).replaceFirst("")).replaceFirst("").strip();
    var single = single(text, earliest);
    if (!text.equals(said)) {
      single = about(single);
    }
    if (!single.isEmpty() || text.length() > LONGEST) {
      return single;
    }
    var other = otherwise(text, earliest);
    return other.isEmpty() ? years(text, earliest) : other;
  }

  /// A date of another calendar, perhaps beside the Gregorian one.
  private static String otherwise(String text, int earliest) {
    var both = BOTH.matcher(text);
    if (both.matches()) {
      var one = single(both.group(1).strip(), earliest);
      var two = single(both.group(2).strip(), earliest);
      var other = both.group(one.isEmpty() ? 1 : 2).strip();
      boolean foreign = !OtherCalendars.iso(other).isEmpty() || !single(other, 1).isEmpty();
      if (foreign && one.isEmpty() != two.isEmpty()) {
        return one + two;
      }
    }
    return OtherCalendars.iso(text);
  }

  private static String years(String text, int earliest) {
    var years = YEARS.matcher(text);
    if (years.matches()) {
      return early(years.group(1), earliest) ? "" : years.group(1) + "/" + years.group(2);
    }
    var brief = SHORT.matcher(text);
    if (brief.matches() && number(brief.group(4)) > Math.max(12, number(brief.group(3)))) {
      return early(brief.group(1), earliest)
          ? ""
          : brief.group(1) + "/" + brief.group(2) + brief.group(4);
    }
    var decade = DECADE.matcher(text);
    if (decade.matches()) {
      return early(decade.group(1) + "0", earliest)
          ? ""
          : decade.group(1) + "0/" + decade.group(1) + "9";
    }
    var range = FROM.matcher(text).replaceFirst("");
    var between = TO.matcher(range);
    while (between.find()) {
      var from = single(range.substring(0, between.start()).strip(), earliest);
      var to = single(range.substring(between.end()).strip(), earliest);
      if (!from.isEmpty() && !to.isEmpty()) {
        return from + "/" + to;
      }
    }
    return "";
  }

  /// A year that is about right, as ISO 8601-2 writes it; what is known to the month stays, unless
  /// it is the first of January, which lists write for a year.
  private static String about(String iso) {
    return iso.matches("\\d{4}(-01-01)?") ? iso.substring(0, 4) + "~" : iso;
  }

  private static String single(String text, int earliest) {
    var iso = ISO.matcher(text);
    if (iso.matches()) {
      return of(iso.group(1), number(iso.group(2)), number(iso.group(3)), earliest);
    }
    var slashed = SLASHED.matcher(text);
    if (slashed.matches()) {
      int first = number(slashed.group(1));
      int second = number(slashed.group(3));
      return second > 12 && first <= 12
          ? of(slashed.group(4), first, second, earliest)
          : of(slashed.group(4), second, first, earliest);
    }
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return of(
          yearFirst.group(1), number(yearFirst.group(3)), number(yearFirst.group(4)), earliest);
    }
    var compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return of(compact.group(1), number(compact.group(2)), number(compact.group(3)), earliest);
    }
    var monthly = MONTH.matcher(text);
    return monthly.matches()
        ? of(monthly.group(2), number(monthly.group(1)), 0, earliest)
        : inWords(text, earliest);
  }

  private static String inWords(String text, int earliest) {
    var season = SEASON.matcher(text);
    if (season.matches()) {
      return of(season.group(1), 0, 0, earliest);
    }
    var monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.matches()) {
      int month = MonthWords.number(monthFirst.group(1));
      return month == 0
          ? ""
          : of(monthFirst.group(3), month, number(monthFirst.group(2)), earliest);
    }
    var words = WORDS.matcher(text);
    if (words.matches()) {
      int month = MonthWords.number(words.group(2));
      return month == 0 ? "" : of(words.group(3), month, number(words.group(1)), earliest);
    }
    return "";
  }

  private static boolean early(String year, int earliest) {
    return number(year) < earliest;
  }

  private static String of(String year, int month, int day, int earliest) {
    boolean none = earliest == EARLIEST && year.equals(NONE) && month == 1 && day == 1;
    if (early(year, earliest) || month > 12 || day > 31 || none) {
      return "";
    }
    if (month == 0) {
      return year;
    }
    return day == 0 || day > YearMonth.of(number(year), month).lengthOfMonth()
        ? String.format(Locale.ROOT, "%s-%02d", year, month)
        : String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day);
  }

  /// Without marks of direction, with plain single blanks, and without the Arabic letter that says
  /// that a year is of the common era.
  private static String plain(String stated) {
    var text = stated.replaceAll("\\p{Cf}", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
    return ERA.matcher(text).replaceFirst("");
  }

  private static String latin(String text) {
    if (text.length() > LONGEST || text.chars().noneMatch(c -> c > '9' && Character.isDigit(c))) {
      return text;
    }
    var out = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                out.append(
                    Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
    return out.toString();
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? 0
        : Integer.parseInt(digits);
  }
}
