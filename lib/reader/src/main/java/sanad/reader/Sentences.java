package sanad.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sanad.text.CodePoints;
import sanad.text.Folding;

/// Cuts a text into sentences: at `. ؟ ! ?` and a full line. A line end within running text (the
/// line is long and the next is not empty) is a wrap, and does not cut, unless it is a row of a
/// table or the next is an item of a list or quotes a message. `؛` and `;` do not either.
final class Sentences {
  private static final int SHORT_LINE = 55;

  /// *Tél.*, folded: it goes on with the figures.
  private static final String TELEPHONE = "tel";

  private static final int LONGEST_TELEPHONE = 4;

  /// Titles, saints and months, as they are shortened.
  private static final Set<String> SHORT =
      Set.of(
          "St", "Ste", "Lt", "Gen", "Col", "Maj", "Capt", "Cpt", "Sgt", "Brig", "Cmdr", "Adm", "Dr",
          "Mr", "Mrs", "Ms", "Gov", "Sen", "Rep", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec",
          "Mgr", "art", "Art");

  /// French months, as they are shortened: before a year only, since a sentence may end in one.
  private static final Set<String> SHORT_MONTHS =
      Set.of("janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc");

  private static final int LONGEST_SHORT = 5;

  private Sentences() {}

  static List<Span> of(CodePoints text) {
    int[] points = text.text().codePoints().toArray();
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int lineStart = 0;
    for (int i = 0; i < points.length; i++) {
      int point = points[i];
      boolean cut = false;
      if (point == '\n' || point == '\r' || point == '\u2029') {
        cut = endsBlock(points, i, lineStart);
        lineStart = i + 1;
      } else if (point == '؟' || point == '!' || point == '?' || point == '۔') {
        cut = true;
      } else if (point == '.') {
        cut = endsSentence(points, i);
      }
      if (cut) {
        add(points, start, i + 1, sentences);
        start = i + 1;
      }
    }
    add(points, start, points.length, sentences);
    return List.copyOf(sentences);
  }

  private static boolean endsBlock(int[] points, int at, int lineStart) {
    if (at - lineStart < SHORT_LINE) {
      return true;
    }
    int next = at + 1;
    while (next < points.length
        && (points[next] == ' ' || points[next] == '\t' || points[next] == '\r')) {
      next++;
    }
    return next >= points.length
        || points[next] == '\n'
        || endsInStop(points, at)
        || Rows.isRow(points, lineStart, at)
        || Rows.isRow(points, next, lineEnd(points, next))
        || isItem(points, next);
  }

  private static int lineEnd(int[] points, int start) {
    int end = start;
    while (end < points.length && points[end] != '\n') {
      end++;
    }
    return end;
  }

  // The line begins an item of a list, or quotes another message: - • * >
  private static boolean isItem(int[] points, int start) {
    return "-\u2013•*>".indexOf(points[start]) >= 0
        && start + 1 < points.length
        && points[start + 1] == ' ';
  }

  private static boolean endsInStop(int[] points, int at) {
    int before = at - 1;
    while (before >= 0 && (Character.isWhitespace(points[before]) || isQuote(points[before]))) {
      before--;
    }
    return before >= 0 && ".؟!?:".indexOf(points[before]) >= 0;
  }

  private static boolean endsSentence(int[] points, int at) {
    int before = at > 0 ? points[at - 1] : ' ';
    int after = at + 1 < points.length ? points[at + 1] : ' ';
    if (Character.isDigit(before) && Character.isDigit(after)) {
      return false;
    }
    // U.S., M. Dupont: a single Latin capital before the stop is an initial.
    boolean initial =
        Character.isUpperCase(before) && (at < 2 || !Character.isLetterOrDigit(points[at - 2]));
    if (initial || isShort(points, at) || (telephone(points, at) && figuresFollow(points, at))) {
      return false;
    }
    if (isHour(points, at)) {
      return false;
    }
    boolean arabicGoesOn = after >= 0x600 && after < 0x700;
    return Character.isWhitespace(after) || isQuote(after) || arabicGoesOn || after == ')';
  }

  // St. Petersburg, Lt. Gen. Tamrin, Sept. 11: on the same line, a capital or a figure follows
  private static boolean isShort(int[] points, int at) {
    int start = at;
    while (start > 0 && at - start <= LONGEST_SHORT && isOfWord(points[start - 1])) {
      start--;
    }
    int next = at + 2;
    String word = new String(points, start, at - start);
    if (next >= points.length || points[at + 1] != ' ') {
      return false;
    }
    if (SHORT_MONTHS.contains(word)) {
      return Character.isDigit(points[next]);
    }
    return SHORT.contains(word)
        && (Character.isUpperCase(points[next]) || Character.isDigit(points[next]));
  }

  // "at 3 a.m. yesterday", "5 p.m. on Friday"
  private static boolean isHour(int[] points, int at) {
    boolean hour =
        at >= 4
            && points[at - 1] == 'm'
            && points[at - 2] == '.'
            && (points[at - 3] == 'a' || points[at - 3] == 'p')
            && (points[at - 4] == ' ' || Character.isDigit(points[at - 4]));
    return hour
        && at + 2 < points.length
        && points[at + 1] == ' '
        && Character.isLowerCase(points[at + 2]);
  }

  private static boolean telephone(int[] points, int at) {
    int start = at;
    while (start > 0 && at - start <= LONGEST_TELEPHONE && isOfWord(points[start - 1])) {
      start--;
    }
    return TELEPHONE.equals(Folding.fold(new String(points, start, at - start)));
  }

  // A mark of a letter is of its word: é may be two code points.
  private static boolean isOfWord(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static boolean figuresFollow(int[] points, int at) {
    int next = at + 1;
    while (next < points.length && " \u00a0:(+".indexOf(points[next]) >= 0) {
      next++;
    }
    return next < points.length && Character.isDigit(points[next]);
  }

  private static boolean isQuote(int point) {
    return point == '"' || point == '”' || point == '“' || point == '»' || point == '’';
  }

  private static void add(int[] points, int from, int to, List<Span> sentences) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(points[start])) {
      start++;
    }
    while (end > start && Character.isWhitespace(points[end - 1])) {
      end--;
    }
    if (end > start) {
      sentences.add(new Span(start, end));
    }
  }
}
