package sanad.reader;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import sanad.text.Folding;

/// Dates that only the document's own date fixes: weekdays, yesterday, `الشهر الماضي`, a day or
/// month without its year. Where the document's date is unknown they are found and stay open (`iso`
/// empty).
final class RelativeDates {
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

  static {
    add(DayOfWeek.MONDAY, "الاثنين", "lundi", "monday");
    add(DayOfWeek.TUESDAY, "الثلاثاء", "mardi", "tuesday");
    add(DayOfWeek.WEDNESDAY, "الأربعاء", "mercredi", "wednesday");
    add(DayOfWeek.THURSDAY, "الخميس", "jeudi", "thursday");
    add(DayOfWeek.FRIDAY, "الجمعة", "vendredi", "friday");
    add(DayOfWeek.SATURDAY, "السبت", "samedi", "saturday");
    add(DayOfWeek.SUNDAY, "الأحد", "dimanche", "sunday");
  }

  private static final Set<String> NO_WEEKDAY_AFTER =
      Set.of("صلاه", "خطبه", "سوق", "ايام", "black");
  private static final Set<String> YEARS = Set.of("السنه", "العام", "annee", "year");
  private static final Set<String> MONTHS = Set.of("الشهر", "mois", "month");
  private static final Set<String> WEEKS = Set.of("الاسبوع", "semaine", "week");
  private static final Set<String> THIS = Set.of("هذا", "هذه", "cette", "ce", "this");

  /// What lies no farther ahead, in days, may be meant by a day without its year.
  private static final long SOON = 92;

  private final Terms terms;
  private final NearDays near;
  private final WordClass last;
  private final WordClass current;
  private final WordClass next;

  RelativeDates(Lexicon lexicon) {
    terms = new Terms(lexicon);
    near = new NearDays(lexicon);
    last = lexicon.words("last");
    current = lexicon.words("this");
    next = lexicon.words("next");
  }

  private static void add(DayOfWeek day, String... names) {
    for (String name : names) {
      WEEKDAYS.put(Folding.fold(name), day);
    }
  }

  Optional<Dates.Found> at(Words words, int index, Optional<LocalDate> document) {
    return weekday(words, index, document)
        .or(() -> yesterday(words, index, document))
        .or(() -> tomorrow(words, index, document))
        .or(() -> near.at(words, index, document))
        .or(() -> unit(words, index, document));
  }

  /// A day or month without its year, completed from the document's date: the nearest that is not
  /// after it, unless the text says the next one; the nearest of all where the sentence speaks of a
  /// term or of what is to come, and, of a day, open where it is soon and nothing says so. A
  /// weekday before the day chooses the year: that, the next or the one before; where it fits none,
  /// the date stays open.
  Dates.Found withYear(Words words, Dates.Found open, Optional<LocalDate> document) {
    String iso = open.date().iso();
    Word after =
        open.last() + 1 < words.size() ? words.get(open.last() + 1) : words.get(open.last());
    boolean said = last.has(after) || current.has(after) || next.has(after);
    int end =
        said && words.sameSentence(open.last(), open.last() + 1) ? open.last() + 1 : open.last();
    boolean coming = end > open.last() && next.has(after);
    boolean previous = end > open.last() && last.has(after);
    int month = Integer.parseInt(iso.substring(2, 4));
    int day = iso.length() > 4 ? Integer.parseInt(iso.substring(5)) : 0;
    boolean clear = end > open.last() || weekdayBefore(words, open.first()).isPresent();
    var nearest =
        document.flatMap(
            date ->
                clear
                    ? resolve(date, month, day, coming, previous)
                    : nearest(date, month, day, terms.isAhead(words, open.first())));
    var weekday =
        day == 0 || end > open.last()
            ? Optional.<DayOfWeek>empty()
            : weekdayBefore(words, open.first());
    String resolved =
        weekday.isEmpty()
            ? nearest.orElse("")
            : nearest.flatMap(near -> fitting(LocalDate.parse(near), weekday.get())).orElse("");
    return new Dates.Found(
        open.first(), end, StatedDate.gregorian(resolved), open.rule(), Band.WEAK);
  }

  private static Optional<DayOfWeek> weekdayBefore(Words words, int index) {
    return words.sameSentence(index, index - 1) && Dates.closeGap(words, index)
        ? weekday(words.get(index - 1))
        : Optional.empty();
  }

  private static Optional<String> fitting(LocalDate nearest, DayOfWeek weekday) {
    return IntStream.of(0, 1, -1)
        .mapToObj(
            years ->
                Calendars.day(
                    nearest.getYear() + years, nearest.getMonthValue(), nearest.getDayOfMonth()))
        .flatMap(Optional::stream)
        .filter(iso -> LocalDate.parse(iso).getDayOfWeek() == weekday)
        .findFirst();
  }

  private static Optional<String> nearest(LocalDate document, int month, int day, boolean term) {
    Optional<String> past = resolve(document, month, day, false, false);
    Optional<String> next = resolve(document, month, day, true, false);
    long ahead = next.map(iso -> days(document, iso)).orElse(Long.MAX_VALUE);
    long back = past.map(iso -> -days(document, iso)).orElse(Long.MAX_VALUE);
    if (term) {
      return ahead < back ? next : past;
    }
    return day > 0 && ahead <= SOON && back > SOON ? Optional.empty() : past;
  }

  private static long days(LocalDate document, String iso) {
    LocalDate day = iso.length() == 7 ? YearMonth.parse(iso).atDay(1) : LocalDate.parse(iso);
    return ChronoUnit.DAYS.between(document, day);
  }

  private static Optional<String> resolve(
      LocalDate document, int month, int day, boolean coming, boolean previous) {
    int year = document.getYear();
    boolean after =
        (day == 0 || month != document.getMonthValue())
            ? month > document.getMonthValue()
            : day > document.getDayOfMonth();
    boolean same = month == document.getMonthValue();
    if (coming) {
      year += after ? 0 : 1;
    } else if (after || (previous && same && day == 0)) {
      year--;
    }
    return day == 0 ? Calendars.month(year, month) : Calendars.day(year, month, day);
  }

  private Optional<Dates.Found> weekday(Words words, int index, Optional<LocalDate> document) {
    Optional<DayOfWeek> day = weekday(words.get(index));
    // أعضاؤها الأحد عشر are eleven
    if (words.foldedNear(index, index + 1).startsWith("عشر") && words.followsSpace(index + 1)) {
      return Optional.empty();
    }
    if (day.isEmpty() || NO_WEEKDAY_AFTER.contains(words.foldedNear(index, index - 1))) {
      return Optional.empty();
    }
    boolean deictic = words.sameSentence(index, index + 1) && words.followsSpace(index + 1);
    int end = deictic && said(words.get(index + 1)) ? index + 1 : index;
    String before = words.foldedNear(index, index - 1);
    boolean headed = end == index && (before.equals("last") || before.equals("next"));
    boolean coming = headed ? before.equals("next") : next.has(words.get(end));
    boolean past = headed ? before.equals("last") : last.has(words.get(end));
    String iso =
        document
            .filter(date -> !coming)
            // who writes on a Monday means no day of his own by "last Monday"
            .map(date -> atOrBefore(past ? date.minusDays(1) : date, day.get()).toString())
            .orElse("");
    return Optional.of(found(headed ? index - 1 : index, end, iso));
  }

  private boolean said(Word word) {
    return last.has(word) || current.has(word) || next.has(word);
  }

  private static LocalDate atOrBefore(LocalDate date, DayOfWeek day) {
    int back = Math.floorMod(date.getDayOfWeek().getValue() - day.getValue(), 7);
    return date.minusDays(back);
  }

  static boolean isWeekday(Word word) {
    return weekday(word).isPresent();
  }

  private static Optional<DayOfWeek> weekday(Word word) {
    for (Word.Form form : word.forms()) {
      DayOfWeek day = WEEKDAYS.get(form.folded());
      if (day != null) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static Optional<Dates.Found> yesterday(
      Words words, int index, Optional<LocalDate> document) {
    String folded = words.get(index).folded();
    boolean yesterday =
        folded.equals("امس")
            || folded.equals("البارحه")
            || folded.equals("البارح")
            || folded.equals("hier")
            || folded.equals("yesterday");
    if (!yesterday) {
      return Optional.empty();
    }
    int first = index - wordsOfDayBefore(words, index);
    int end = words.foldedNear(index, index + 1).equals("الاول") ? index + 1 : index;
    int back = first < index || end > index ? 2 : 1;
    String iso = document.map(date -> date.minusDays(back).toString()).orElse("");
    return Optional.of(found(first, end, iso));
  }

  private static Optional<Dates.Found> tomorrow(
      Words words, int index, Optional<LocalDate> document) {
    Word word = words.get(index);
    boolean french = word.folded().equals("demain");
    boolean after = french && words.foldedNear(index, index - 1).equals("apres");
    if (after || !(french || word.folded().equals("tomorrow") || word.folded().equals("غدا"))) {
      return Optional.empty();
    }
    String iso = document.map(date -> date.plusDays(1).toString()).orElse("");
    return Optional.of(found(index, index, iso));
  }

  /// How many words before *yesterday* make it the day before: أول أمس, avant-hier, the day before
  /// yesterday; `أمس الأول` says it behind.
  private static int wordsOfDayBefore(Words words, int index) {
    if (!words.sameSentence(index, index - 1)) {
      return 0;
    }
    Word before = words.get(index - 1);
    if (before.is("اول") || before.is("avant")) {
      return 1;
    }
    return before.is("before") && words.foldedNear(index, index - 2).equals("day") ? 2 : 0;
  }

  // السنة الماضية، الشهر الجاري، هذا الأسبوع; last year, this month; l'année dernière.
  private Optional<Dates.Found> unit(Words words, int index, Optional<LocalDate> document) {
    Word word = words.get(index);
    boolean year = isOneOf(word, YEARS);
    boolean month = isOneOf(word, MONTHS);
    if (!year && !month && !isOneOf(word, WEEKS)) {
      return Optional.empty();
    }
    String before = words.foldedNear(index, index - 1);
    boolean hasAfter = words.sameSentence(index, index + 1) && words.followsSpace(index + 1);
    int first = index;
    int end = index;
    int shift;
    if ((hasAfter && last.has(words.get(index + 1))) || before.equals("last")) {
      shift = -1;
    } else if ((hasAfter && current.has(words.get(index + 1))) || THIS.contains(before)) {
      shift = 0;
    } else {
      return Optional.empty();
    }
    if (before.equals("last") || THIS.contains(before)) {
      first--;
    } else {
      end++;
    }
    String iso =
        document
            .map(
                date ->
                    year
                        ? String.valueOf(date.getYear() + shift)
                        : month ? YearMonth.from(date).plusMonths(shift).toString() : "")
            .orElse("");
    return Optional.of(found(first, end, iso));
  }

  private static boolean isOneOf(Word word, Set<String> names) {
    for (Word.Form form : word.forms()) {
      if (names.contains(form.folded())) {
        return true;
      }
    }
    return false;
  }

  private static Dates.Found found(int first, int last, String iso) {
    return new Dates.Found(first, last, StatedDate.gregorian(iso), Rule.DATE_RELATIVE, Band.WEAK);
  }
}
