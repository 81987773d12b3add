package sanad.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sanad.text.Folding;

/// Rule: which date of a text's head is the document's own. One that ends or begins one of the
/// first lines and stands apart there (`Note du 3 novembre 2026`, `Paris, 3 May 2026 (…) – Two
/// men`), else the first full date of a short line that is a heading: one sentence without a stop,
/// that does not say that something was *on* that day. A date in the text itself is not: a report
/// that gives none has none, but for the day that it calls *today*.
///
/// **Source:** how press agencies and services open their texts: *place, date – text*.
final class Dateline {
  /// How many code points of a text are its head.
  static final int HEAD = 700;

  private static final int SHORT_SENTENCE = 90;
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_PLACE = 60;
  private static final int PLACE_WORDS = 4;
  private static final int LONGEST_GLOSS = 40;
  private static final int LINES = 3;
  private static final String PARTS = ",،-\u2013\u2014/|(:;؛";
  private static final String DASHES = "-\u2013\u2014:";
  private static final String STOPS = ".!?؟…";
  private static final List<String> PREPOSITIONS =
      List.of("in", "on", "at", "by", "en", "a", "le", "au", "du", "في", "يوم", "منذ");
  private static final List<String> BEFORE =
      List.of(
          "note du",
          "rapport du",
          "bulletin du",
          "fiche du",
          "communique du",
          "compte rendu du",
          "proces-verbal du",
          ", le",
          "mise a jour du",
          "as of",
          "الى غاية",
          "date:",
          "dated",
          "بتاريخ",
          "في تاريخ");

  private final Words words;
  private final WordClass reference;
  private final String text;

  Dateline(Words words, Lexicon lexicon) {
    this.words = words;
    reference = lexicon.words("reference");
    text = words.text().text();
  }

  Optional<LocalDate> of(List<Dates.Found> dates) {
    List<Dates.Found> days = dates.stream().filter(this::mayBe).toList();
    return days.stream()
        .filter(this::standsApart)
        .findFirst()
        .or(() -> days.stream().filter(this::isInHeading).findFirst())
        .or(() -> days.stream().filter(this::isToday).findFirst())
        .map(date -> LocalDate.parse(date.date().iso()));
  }

  /// The beginning of the line that gives the date, with the place before it and a gloss in
  /// brackets behind, also of a day whose year it leaves open; empty where the date does not stand
  /// apart.
  Optional<Span> opening(List<Dates.Found> dates) {
    return dates.stream()
        .filter(date -> mayBe(date) || isOpenDay(date))
        .filter(this::standsApart)
        .findFirst()
        .map(
            date -> {
              int start = words.text().toUtf16(words.get(date.first()).start());
              int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
              return new Span(text.codePointCount(0, line), end(words.get(date.last()).end()));
            });
  }

  // with the agency in brackets: Tunis, 14 mai (Agence …) – …
  private int end(int date) {
    int at = words.text().toUtf16(date);
    int open = text.startsWith(" (", at) ? text.indexOf(')', at) : -1;
    return open > 0 && open - at <= LONGEST_GLOSS ? date + text.codePointCount(at, open) : date;
  }

  private boolean isInHeading(Dates.Found date) {
    Span sentence = words.sentences().get(words.sentenceOf(date.first()));
    int start = words.text().toUtf16(sentence.start());
    int end = words.text().toUtf16(sentence.end());
    int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int lineEnd = text.indexOf('\n', end);
    boolean alone =
        text.substring(Math.min(line, start), start).isBlank()
            && text.substring(end, lineEnd < 0 ? text.length() : lineEnd).isBlank();
    if (isTitled(date, start, end)) {
      return true;
    }
    return alone
        && sentence.length() < SHORT_SENTENCE
        && STOPS.indexOf(text.charAt(end - 1)) < 0
        && !words.get(date.first()).is("يوم")
        && !words.foldedNear(date.first(), date.first() - 1).equals("on");
  }

  private boolean mayBe(Dates.Found date) {
    return date.date().iso().length() == 10
        && !isOfReference(date)
        && !Rows.isRow(words, date.first());
  }

  // "TUNIS, 14 mai (…) – …"
  private boolean isOpenDay(Dates.Found date) {
    return date.rule() == Rule.DATE_DAY
        && date.date().iso().isEmpty()
        && words.sameSentence(date.first(), date.first() - 1);
  }

  // « Note du 10 mars 2026. », « Bamako, le 7 mai 2026. »: a sentence of its own
  private boolean isTitled(Dates.Found date, int start, int end) {
    int first = words.text().toUtf16(words.get(date.first()).start());
    int last = words.text().toUtf16(words.get(date.last()).end());
    String before = Folding.fold(text.substring(start, Math.max(start, first)).strip());
    boolean ends = last >= end || STOPS.indexOf(text.charAt(last)) >= 0;
    boolean placed =
        before.endsWith(", le")
            && before.length() <= LONGEST_PLACE
            && before.split(" ", -1).length <= PLACE_WORDS;
    return ends
        && (placed
            || isPlaceAtHead(start, first)
            || BEFORE.stream().anyMatch(cue -> before.equals(Folding.fold(cue))));
  }

  // A name and a comma begin the line: "Madrid, 23 sept. 2026. The …", الدوحة، 3 مايو 2026.
  private boolean isPlaceAtHead(int start, int date) {
    int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    String before = text.substring(start, Math.max(start, date)).strip();
    boolean comma = before.endsWith(",") || before.endsWith("،");
    if (!comma || before.length() > LONGEST_PLACE || !text.substring(line, start).isBlank()) {
      return false;
    }
    String[] name = before.substring(0, before.length() - 1).split("[ -]", -1);
    boolean named = name.length <= PLACE_WORDS && !PREPOSITIONS.contains(Folding.fold(name[0]));
    for (String word : name) {
      int first = word.isEmpty() ? ' ' : word.codePointAt(0);
      named &= Character.isUpperCase(first) || (first >= 0x600 && name.length <= 2);
    }
    return named;
  }

  // "today, 3 May 2026", "ce lundi 4 mai 2026", صباح اليوم، 3 ماي 2026
  private boolean isToday(Dates.Found date) {
    Word first = words.get(date.first());
    String before = words.foldedNear(date.first(), date.first() - 1);
    boolean weekday = date.first() < date.last() && RelativeDates.isWeekday(first);
    return before.equals("today")
        || before.equals("اليوم")
        || before.equals("hui")
        || (weekday && (before.equals("ce") || before.equals("this")));
  }

  // "Ref: your message of …", "the night of …", "period: 3 to 28 February"
  private boolean isOfReference(Dates.Found date) {
    for (int i = date.first() - 1; words.sameSentence(date.first(), i); i--) {
      if (reference.has(words.get(i))) {
        return true;
      }
    }
    return reference.has(words.get(date.first()));
  }

  private boolean standsApart(Dates.Found date) {
    int start = words.text().toUtf16(words.get(date.first()).start());
    int end = words.text().toUtf16(words.get(date.last()).end());
    int lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int lineEnd = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
    boolean early =
        text.substring(0, start).lines().filter(line -> !line.isBlank()).count() <= LINES;
    if (!early || start < lineStart) {
      return false;
    }
    String before = text.substring(lineStart, start).strip();
    String after = text.substring(end, lineEnd).strip();
    return isPlaced(before)
        && (isLine(before, after, lineEnd - lineStart) || opensText(before, after));
  }

  private static boolean isPlaced(String before) {
    if (before.isEmpty()
        || before.endsWith(".")
        || PARTS.indexOf(before.charAt(before.length() - 1)) >= 0) {
      return true;
    }
    String folded = Folding.fold(before);
    return BEFORE.stream().anyMatch(cue -> folded.endsWith(Folding.fold(cue)));
  }

  private static boolean isLine(String before, String after, int length) {
    boolean ends = after.isEmpty() || after.equals(".") || after.equals(")");
    boolean begins = before.isEmpty() && !after.isEmpty() && PARTS.indexOf(after.charAt(0)) >= 0;
    return length <= LONGEST_LINE && (ends || begins);
  }

  private static boolean opensText(String before, String after) {
    int close = after.startsWith("(") ? after.indexOf(')') : -1;
    String rest = close > 0 && close <= LONGEST_GLOSS ? after.substring(close + 1).strip() : after;
    return before.length() <= LONGEST_PLACE
        && !rest.isEmpty()
        && DASHES.indexOf(rest.charAt(0)) >= 0;
  }
}
