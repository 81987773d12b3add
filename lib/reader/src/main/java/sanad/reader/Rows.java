package sanad.reader;

/// Rows of tables that were pasted as text: `name ; born ; passport ; telephone`.
final class Rows {
  private static final int COLUMNS = 3;
  private static final int FAR = 40;
  private static final String BARS = ";؛|\t";

  private Rows() {}

  /// Whether a line of these code points is one.
  static boolean isRow(int[] points, int from, int to) {
    int bars = 0;
    for (int i = from; i < to; i++) {
      bars += BARS.indexOf(points[i]) >= 0 ? 1 : 0;
    }
    return bars >= COLUMNS;
  }

  /// Whether a word stands in one.
  static boolean isRow(Words words, int at) {
    int bars = 0;
    for (int i = at; i > at - FAR && words.sameSentence(at, i - 1); i--) {
      bars += bars(words, i);
    }
    for (int i = at + 1; i < at + FAR && words.sameSentence(at, i); i++) {
      bars += bars(words, i);
    }
    return bars >= COLUMNS;
  }

  /// Whether both words stand between the same bars.
  static boolean sameCell(Words words, int one, int other) {
    boolean same = words.sameSentence(one, other) && Math.abs(one - other) < FAR;
    for (int i = Math.min(one, other) + 1; same && i <= Math.max(one, other); i++) {
      same = bars(words, i) == 0;
    }
    return same;
  }

  /// Whether words fill a column.
  static boolean isCell(Words words, int at, int count) {
    return bars(words, at) > 0 && bars(words, at + count) > 0 && isRow(words, at);
  }

  static boolean beginsCell(Words words, int at) {
    return bars(words, at) > 0;
  }

  private static int bars(Words words, int at) {
    return (int) words.gapBefore(at).chars().filter(bar -> BARS.indexOf(bar) >= 0).count();
  }
}
