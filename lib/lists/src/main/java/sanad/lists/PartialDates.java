package sanad.lists;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Dates of birth as lists write them, turned into ISO as precise as stated. What is not understood
/// becomes the empty string: a wrong date would speak against the right person.
final class PartialDates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T.*)?");
  private static final Pattern WORDS =
      Pattern.compile("(?:(\\d{1,2})\\s+)?([A-Za-z]{3,9})\\.?\\s+(\\d{4})");
  private static final Pattern SLASHED = Pattern.compile("([0-9dD]{1,2})/([0-9mM]{1,2})/(\\d{4})");
  private static final Pattern RANGE =
      Pattern.compile("(?:between\\s+)?(.+?)\\s*(?:\\bto\\b|\\band\\b|/|–)\\s*(.+)");

  /// No statement of a range is longer; beyond it the pattern would take its time.
  private static final int LONGEST = 100;

  private PartialDates() {}

  /// `12 Mar 1965` → `1965-03-12`, `circa 1965` → `1965`, `1965 to 1968` → `1965/1968`,
  /// `dd/mm/1965` → `1965`, day first as the United Kingdom writes.
  static String iso(String stated) {
    var text =
        stated
            .strip()
            .replaceFirst("(?i)^(circa|approximately|approx\\.?|about|c\\.)\\s*", "")
            .strip();
    var single = single(text);
    if (!single.isEmpty() || text.length() > LONGEST) {
      return single;
    }
    var range = RANGE.matcher(text);
    if (range.matches()) {
      var from = single(range.group(1).strip());
      var to = single(range.group(2).strip());
      return from.isEmpty() || to.isEmpty() ? "" : from + "/" + to;
    }
    return "";
  }

  private static String single(String text) {
    var iso = ISO.matcher(text);
    if (iso.matches()) {
      return of(iso.group(1), number(iso.group(2)), number(iso.group(3)));
    }
    var slashed = SLASHED.matcher(text);
    if (slashed.matches()) {
      return of(slashed.group(3), number(slashed.group(2)), number(slashed.group(1)));
    }
    var words = WORDS.matcher(text);
    if (words.matches()) {
      int month = MONTHS.indexOf(words.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
      return month == 0 ? "" : of(words.group(3), month, number(words.group(1)));
    }
    return "";
  }

  private static String of(String year, int month, int day) {
    if (year.equals("0000") || month > 12 || day > 31) {
      return "";
    }
    if (month == 0) {
      return year;
    }
    return day == 0 ? "%s-%02d".formatted(year, month) : "%s-%02d-%02d".formatted(year, month, day);
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? 0
        : Integer.parseInt(digits);
  }
}
