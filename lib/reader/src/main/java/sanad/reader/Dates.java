package sanad.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rules for dates: days, months and years in the month names of every Arab country, in French and
/// English, in numbers and in the Hijri calendar, with weekday, head word and modifier.
///
/// What is not stated is not invented: a day without its year, a weekday or `الشهر الماضي` is
/// resolved against the document's own date where that is known ([Band#WEAK]), and stays open
/// otherwise.
///
/// **Source:** the annotation guideline's rules 2 and 7; `reader.md` 7.4.
final class Dates {
  private static final int FULL = 10;

  private final DateParts parts;
  private final DateRanges ranges;
  private final RelativeDates relative;
  private final Lexicon lexicon;

  Dates(Lexicon lexicon, Calendars calendars) {
    this.lexicon = lexicon;
    parts = new DateParts(lexicon, calendars);
    ranges = new DateRanges(parts);
    relative = new RelativeDates(lexicon);
  }

  /// A date in words: which, and how sure.
  record Found(int first, int last, StatedDate date, Rule rule, Band band) {}

  void find(Words words, Optional<LocalDate> documentDate, List<Candidate> found) {
    for (Found date : all(words, words.size(), documentDate)) {
      found.add(
          Candidate.listed(
              new DateMention(span(words, date), date.rule(), date.band(), date.date())));
    }
  }

  /// The document's own date, where its head gives one.
  Optional<LocalDate> documentDate(Words words) {
    return new Dateline(words, lexicon).of(head(words));
  }

  /// The beginning of the line that gives it.
  Optional<Span> opening(Words words) {
    return new Dateline(words, lexicon).opening(head(words));
  }

  private List<Found> head(Words words) {
    int head = 0;
    while (head < words.size() && words.get(head).start() < Dateline.HEAD) {
      head++;
    }
    return all(words, head, Optional.empty());
  }

  private List<Found> all(Words words, int end, Optional<LocalDate> documentDate) {
    List<Found> found = new ArrayList<>();
    Anchors anchors = new Anchors(words);
    int index = 0;
    while (index < end) {
      int at = index;
      Optional<LocalDate> written = anchors.base(index, documentDate);
      Optional<Found> named = Optional.ofNullable(found.isEmpty() ? null : found.getLast());
      Optional<Found> date =
          SameMonths.at(words, index, named, written)
              .or(() -> at(words, at, written))
              .or(() -> SameDays.at(words, at));
      if (date.isPresent()) {
        int notBefore = found.isEmpty() ? -1 : found.getLast().last();
        Found extended = extend(words, date.get(), notBefore);
        ranges
            .firstDay(words, extended)
            .filter(first -> first.first() > notBefore)
            .ifPresent(first -> addWithWeekday(words, first, found));
        found.add(extended);
        anchors.found(extended);
        index = extended.last() + 1;
      } else {
        index++;
      }
    }
    return withAppositions(words, found);
  }

  // "last Wednesday (8 April 2026)", أمس (8 أبريل 2026): the same day
  private static List<Found> withAppositions(Words words, List<Found> found) {
    for (int i = 0; i + 1 < found.size(); i++) {
      Found open = found.get(i);
      Found full = found.get(i + 1);
      boolean same =
          open.date().iso().isEmpty()
              && open.rule() == Rule.DATE_RELATIVE
              && full.date().iso().length() == FULL
              && full.first() == open.last() + 1
              && words.sameSentence(open.last(), full.first())
              && words.gapBefore(full.first()).strip().equals("(");
      if (same) {
        found.set(i, new Found(open.first(), open.last(), full.date(), open.rule(), open.band()));
      }
    }
    return found;
  }

  // lundi 12 à mardi 13 mai: the weekday, found before, is that of the first day
  private static void addWithWeekday(Words words, Found first, List<Found> found) {
    Found day = first;
    boolean behind = !found.isEmpty() && found.getLast().last() == first.first() - 1;
    if (behind
        && found.getLast().first() == found.getLast().last()
        && RelativeDates.isWeekday(words.get(found.getLast().first()))
        && closeGap(words, first.first())) {
      int weekday = found.removeLast().first();
      day = new Found(weekday, first.last(), first.date(), first.rule(), first.band());
    }
    found.add(day);
  }

  private Optional<Found> at(Words words, int index, Optional<LocalDate> documentDate) {
    Optional<Found> stated = parts.at(words, index);
    if (stated.isEmpty()) {
      // A weekday right before a date belongs to it.
      boolean before = index + 1 < words.size() && parts.at(words, index + 1).isPresent();
      return before && words.sameSentence(index, index + 1) && closeGap(words, index + 1)
          ? Optional.empty()
          : relative.at(words, index, documentDate);
    }
    if (isPartOfMonument(words, index)) {
      return Optional.empty();
    }
    return stated.get().date().iso().startsWith("-")
        ? ranges
            .withYear(words, stated.get())
            .or(() -> Optional.of(relative.withYear(words, stated.get(), documentDate)))
        : stated;
  }

  private Found extend(Words words, Found date, int notBefore) {
    int first = date.first();
    StatedDate stated = date.date();
    Rule rule = date.rule();
    while (first - 1 > notBefore
        && words.sameSentence(first, first - 1)
        && closeGap(words, first)) {
      Word before = words.get(first - 1);
      Optional<StatedDate.Modifier> modifier = modifier(before);
      if (modifier.isPresent()) {
        stated = stated.with(modifier.get());
      } else if (!belongs(before, rule)) {
        break;
      }
      first--;
    }
    return new Found(first, date.last(), stated, rule, date.band());
  }

  /// Whether nothing but a space, comma or hyphen parts a word from the one before.
  static boolean closeGap(Words words, int index) {
    String gap = words.gapBefore(index).strip();
    return gap.isEmpty() || gap.equals("،") || gap.equals(",") || gap.equals("-");
  }

  private boolean belongs(Word word, Rule rule) {
    boolean weekday =
        lexicon.words("weekday-ar").has(word)
            || lexicon.words("weekday-fr").has(word)
            || lexicon.words("weekday-en").has(word);
    return switch (rule) {
      case DATE_YEAR -> lexicon.words("year-head").has(word);
      case DATE_MONTH -> lexicon.words("month-head").has(word);
      default -> weekday || lexicon.words("day-head").has(word);
    };
  }

  private Optional<StatedDate.Modifier> modifier(Word word) {
    if (lexicon.words("early").has(word)) {
      return Optional.of(StatedDate.Modifier.EARLY);
    } else if (lexicon.words("middle").has(word)) {
      return Optional.of(StatedDate.Modifier.MIDDLE);
    } else if (lexicon.words("late").has(word)) {
      return Optional.of(StatedDate.Modifier.LATE);
    }
    return Optional.empty();
  }

  // النصب التذكاري لـ 11 سبتمبر is a place.
  private static boolean isPartOfMonument(Words words, int index) {
    for (int i = index - 5; i < index; i++) {
      if (words.foldedNear(index, i).equals("التذكاري")) {
        return true;
      }
    }
    return false;
  }

  private Span span(Words words, Found date) {
    Word first = words.get(date.first());
    int start = first.start();
    if (first.isArabic()) {
      for (Word.Form form : first.forms()) {
        if (!form.isWhole() && startsDate(form.folded())) {
          start = form.start();
        }
      }
    }
    return new Span(start, words.get(date.last()).end());
  }

  // A particle is taken off only where what is left is a word of dates: بداية stays whole.
  private boolean startsDate(String folded) {
    for (String name :
        new String[] {
          "year-head", "month-head", "day-head", "weekday-ar", "early", "middle", "late"
        }) {
      if (lexicon.words(name).has(folded)) {
        return true;
      }
    }
    return folded.equals("اول") || folded.equals("قبل") || parts.isMonth(folded);
  }
}
