package sanad.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The difference of two texts by words: what stayed, went and came.
final class WordDiff {
  private static final int LONGEST = 600;

  private WordDiff() {}

  /// A run of words.
  record Run(Kind kind, String text) {
    enum Kind {
      SAME,
      GONE,
      NEW
    }

    public boolean gone() {
      return kind == Kind.GONE;
    }

    public boolean fresh() {
      return kind == Kind.NEW;
    }
  }

  /// The runs that lead from one text to the other; texts of very many words are shown whole, one
  /// after the other.
  static List<Run> of(String before, String after) {
    var a = words(before);
    var b = words(after);
    if (a.size() > LONGEST || b.size() > LONGEST) {
      return List.of(new Run(Run.Kind.GONE, before), new Run(Run.Kind.NEW, after));
    }
    var runs = new ArrayList<Run>();
    var table = table(a, b);
    int i = a.size();
    int j = b.size();
    while (i > 0 || j > 0) {
      if (i > 0 && j > 0 && a.get(i - 1).equals(b.get(j - 1))) {
        runs.add(new Run(Run.Kind.SAME, a.get(--i)));
        j--;
      } else if (j > 0 && (i == 0 || table[i][j - 1] >= table[i - 1][j])) {
        runs.add(new Run(Run.Kind.NEW, b.get(--j)));
      } else {
        runs.add(new Run(Run.Kind.GONE, a.get(--i)));
      }
    }
    Collections.reverse(runs);
    return joined(runs);
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static int[][] table(List<String> a, List<String> b) {
    var table = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        table[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? table[i - 1][j - 1] + 1
                : Math.max(table[i - 1][j], table[i][j - 1]);
      }
    }
    return table;
  }

  private static List<Run> joined(List<Run> runs) {
    var joined = new ArrayList<Run>();
    for (var run : runs) {
      if (!joined.isEmpty() && joined.getLast().kind() == run.kind()) {
        joined.set(
            joined.size() - 1, new Run(run.kind(), joined.getLast().text() + " " + run.text()));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }
}
