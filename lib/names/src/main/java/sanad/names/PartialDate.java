package sanad.names;

import java.util.Optional;
import java.util.regex.Pattern;

/// A date of birth as precisely as it is known, or a range of years. It knows no script: `مواليد
/// 1965` and *born 1965* are both 1965 once a list's reader has taken the digits out. **Source:**
/// the ways in which the lists of the UN, OFAC, the EU and the UK state it; ISO 8601-2 for `~`.
///
/// @param from the first year, 1 to 9999
/// @param to the last year; equal to `from` unless a range was stated
/// @param month 1 to 12, 0 for unknown
/// @param day 1 to 31, 0 for unknown
public record PartialDate(int from, int to, int month, int day) {
  private static final Pattern ONE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Pattern ABOUT = Pattern.compile("(\\d{4})~");
  private static final Pattern RANGE = Pattern.compile("(\\d{4})[-0-9]*/(\\d{4})[-0-9]*");

  public PartialDate {
    if (from < 1 || to < from || to > 9999 || month < 0 || month > 12 || day < 0 || day > 31) {
      throw new IllegalArgumentException("no date: years 1 to 9999 in order, month 0-12, day 0-31");
    }
  }

  /// How far a year may be off that is said to be about right.
  private static final int OFF = 2;

  /// Reads `1965`, `1965-03`, `1965-03-12` or `1965/1968`, and `1965~`, *about 1965*, as the years
  /// from 1963 to 1967; empty for anything else.
  public static Optional<PartialDate> parse(String iso) {
    var one = ONE.matcher(iso);
    if (one.matches()) {
      return checked(number(one.group(1)), number(one.group(1)), part(iso, 5), part(iso, 8));
    }
    var about = ABOUT.matcher(iso);
    if (about.matches()) {
      int year = number(about.group(1));
      return checked(year - OFF, year + OFF, 0, 0);
    }
    var range = RANGE.matcher(iso);
    if (!range.matches()) return Optional.empty();
    return checked(number(range.group(1)), number(range.group(2)), 0, 0);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits, 0, digits.length(), 10);
  }

  private static int part(String iso, int at) {
    return iso.length() < at + 2 ? 0 : Integer.parseInt(iso, at, at + 2, 10);
  }

  private static Optional<PartialDate> checked(int from, int to, int month, int day) {
    boolean sound = from >= 1 && to >= from && month <= 12 && day <= 31;
    return sound ? Optional.of(new PartialDate(from, to, month, day)) : Optional.empty();
  }

  /// How many years lie between the two at least; 0 where they may be one.
  int yearsApart(PartialDate other) {
    return Math.max(0, Math.max(from - other.to, other.from - to));
  }

  /// How many years it may be of.
  int years() {
    return to - from + 1;
  }

  /// Whether both are known to the day and are the same.
  boolean sameDay(PartialDate other) {
    return from == to && equals(other) && day > 0;
  }

  /// Whether the year agrees and a month or day that both know does not. Day and month exchanged
  /// count as agreeing, since lists mix the orders.
  boolean contradictsWithinYear(PartialDate other) {
    if (month == 0 || other.month == 0 || from != other.from) return false;
    if (month == other.month) return day > 0 && other.day > 0 && day != other.day;
    return !(month == other.day && day == other.month);
  }
}
