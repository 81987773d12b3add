package sanad.lists;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates of birth by the moon (`1385 هـ`, *12 Muharram 1385*, *1385 AH*) and by the sun of Iran and
/// Afghanistan (*15 Farvardin 1344*, `۱۳۴۴ هـ ش`), as the Gregorian years in which they may lie.
///
/// Years alone are given, and two where the date may lie in either: tables and sightings of the
/// moon differ by a day, and a month by the moon seldom lies in one of ours. A year without a word
/// for its calendar may be of either and says nothing. **Source:** the Umm al-Qura calendar, as the
/// JDK has it, 1300 to 1600; the solar year begins on 20 or 21 March of the Gregorian 621 years
/// later. Stateless.
final class OtherCalendars {
  private static final Pattern SAID =
      Pattern.compile(
          "(?iu)^(?:(\\d{1,2})(?:st|nd|rd|th)?[ /.-]+)?([\\p{L}\\p{M}'’ -]{2,24}?)?[ /.,-]*"
              + "(1[34]\\d{2})[ ,]*\\(?(\\p{L}[\\p{L}. ]{0,20})?\\)?$");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?iu)^(?:(1[34]\\d{2})[/.-](\\d{1,2})[/.-](\\d{1,2})"
              + "|(\\d{1,2})[/.-](\\d{1,2})[/.-](1[34]\\d{2}))[ ,]*\\(?(\\p{L}[\\p{L}. ]{0,20})\\)?$");

  private static final List<String> MOON =
      List.of("ah", "h", "hijri", "hegire", "ه", "هجري", "هجرية");
  private static final List<String> SUN =
      List.of(
          "sh",
          "ash",
          "hs",
          "solar",
          "shamsi",
          "jalali",
          "ش",
          "ه ش",
          "هش",
          "شمسي",
          "هجري شمسي",
          "هجري ش",
          "خورشيدي");

  private static final List<String> BY_MOON =
      List.of(
          "محرم muharram moharram",
          "صفر safar",
          "ربيع_الاول ربيع_اول rabi_al-awwal rabi_i",
          "ربيع_الثاني ربيع_الاخر ربيع_ثاني rabi_al-thani rabi_ii",
          "جمادى_الاولى جمادي_الاول jumada_al-ula jumada_i",
          "جمادى_الاخرة جمادى_الثانية جمادي_الثاني jumada_al-thani jumada_ii",
          "رجب rajab",
          "شعبان shaban sha'ban",
          "رمضان ramadan ramadhan",
          "شوال shawwal shawal",
          "ذو_القعدة ذي_القعدة dhu_al-qadah dhul_qadah",
          "ذو_الحجة ذي_الحجة dhu_al-hijjah dhul_hijjah");
  private static final List<String> BY_SUN =
      List.of(
          "فروردين حمل farvardin hamal",
          "ارديبهشت ثور ordibehesht sawr",
          "خرداد جوزا khordad jawza",
          "تير سرطان tir saratan",
          "مرداد اسد mordad asad",
          "شهريور سنبله shahrivar sonbola",
          "مهر ميزان mehr mizan",
          "ابان عقرب aban aqrab",
          "اذر قوس azar qaws",
          "دي جدي dey jadi",
          "بهمن دلو bahman dalw",
          "اسفند حوت esfand hut");
  private static final Map<String, Integer> MOON_MONTHS = months(BY_MOON);
  private static final Map<String, Integer> SUN_MONTHS = months(BY_SUN);

  private static final int SUN_YEARS = 621;

  private OtherCalendars() {}

  /// `1965`, `1965/1966`, or the empty string for what is no date of these calendars.
  ///
  /// @param text with Latin digits
  static String iso(String text) {
    var numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      boolean yearFirst = numbers.group(1) != null;
      return of(
          folded(numbers.group(7)),
          number(numbers.group(yearFirst ? 1 : 6)),
          number(numbers.group(yearFirst ? 2 : 5)),
          number(numbers.group(yearFirst ? 3 : 4)));
    }
    var said = SAID.matcher(text);
    if (!said.matches()) {
      return "";
    }
    int year = number(said.group(3));
    int day = said.group(1) == null ? 0 : number(said.group(1));
    var month = folded(said.group(2));
    var calendar = folded(said.group(4));
    if (month.isEmpty()) {
      return day == 0 ? of(calendar, year, 0, 0) : "";
    }
    if (MOON_MONTHS.containsKey(month) && !SUN.contains(calendar)) {
      return moon(year, MOON_MONTHS.get(month), day);
    }
    return SUN_MONTHS.containsKey(month) && !MOON.contains(calendar)
        ? sun(year, SUN_MONTHS.get(month))
        : "";
  }

  private static String of(String calendar, int year, int month, int day) {
    if (month > 12 || day > 31) return "";
    if (MOON.contains(calendar)) return moon(year, month, day);
    return SUN.contains(calendar) ? sun(year, month) : "";
  }

  private static String moon(int year, int month, int day) {
    try {
      var first = HijrahDate.of(year, Math.max(month, 1), Math.max(day, 1));
      var last = first;
      if (day == 0) {
        var of = month == 0 ? HijrahDate.of(year, 12, 1) : first;
        last = of.with(ChronoField.DAY_OF_MONTH, of.lengthOfMonth());
      }
      return years(
          LocalDate.from(first).minus(1, ChronoUnit.DAYS).getYear(),
          LocalDate.from(last).plus(1, ChronoUnit.DAYS).getYear());
    } catch (DateTimeException noSuchDay) {
      return "";
    }
  }

  private static String sun(int year, int month) {
    int from = year + SUN_YEARS + (month > 10 ? 1 : 0);
    return years(from, month == 0 || month == 10 ? from + 1 : from);
  }

  private static String years(int from, int to) {
    return from == to ? String.valueOf(from) : from + "/" + to;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits, 10);
  }

  private static Map<String, Integer> months(List<String> names) {
    var months = new HashMap<String, Integer>();
    for (int month = 1; month <= names.size(); month++) {
      for (var name : names.get(month - 1).split(" ")) {
        months.put(folded(name.replace('_', ' ')), month);
      }
    }
    return Map.copyOf(months);
  }

  /// Without vowel signs, hamzas, dots and apostrophes, with Arabic letters for the Persian ones.
  private static String folded(@Nullable String word) {
    return word == null
        ? ""
        : Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("[\\p{M}.'’ـ\\u200c-]", "")
            .replace('ی', 'ي')
            .replace('ى', 'ي')
            .replace('ک', 'ك')
            .strip();
  }
}
