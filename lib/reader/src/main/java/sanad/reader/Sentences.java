package sanad.reader;

import java.util.ArrayList;
import java.util.List;
import sanad.text.CodePoints;

/// Cuts a text into sentences: at `. ؟ ! ?` and a full line. A line end within running text (the
/// line is long and the next is not empty) is a wrap, and does not cut. `؛` and `;` do not either.
final class Sentences {
  private static final int SHORT_LINE = 55;

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
    return next >= points.length || points[next] == '\n' || endsInStop(points, at);
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
    if (initial) {
      return false;
    }
    boolean arabicGoesOn = after >= 0x600 && after < 0x700;
    return Character.isWhitespace(after) || isQuote(after) || arabicGoesOn || after == ')';
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
