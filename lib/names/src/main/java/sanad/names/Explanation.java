package sanad.names;

import java.util.ArrayList;
import java.util.List;

/// Puts one aligned pair of parts into words: the operations of the best path and what they mean.
final class Explanation {
  private Explanation() {}

  static Evidence pair(Alignment a, int i, int lastX, int j, int lastY) {
    Units x = a.x;
    Units y = a.y;
    boolean joined = lastX > i || lastY > j;
    int score = a.scoreX[i];
    String left = Letters.text(x.codes, x.surfaceFrom[i], x.surfaceTo[lastX]);
    String right = Letters.text(y.codes, y.surfaceFrom[j], y.surfaceTo[lastY]);
    boolean initial = x.has(i, Units.INITIAL) || y.has(j, Units.INITIAL);
    float apart = joined || initial ? 0 : KnownApart.nats(x, i, y, j, score);
    float together = joined ? 0 : Weights.shipped().dictionary().together(x.entry[i], y.entry[j]);
    boolean stem = score >= WordSimilarity.SAME && apart == 0;
    Evidence.Relation relation;
    if (stem && left.equals(right)) relation = Evidence.Relation.SAME;
    // `ali` and `ben Ali`, or with and without an article
    else if (stem) relation = Evidence.Relation.SPELLING;
    else if (initial) relation = Evidence.Relation.INITIAL;
    else if (score < 0 || apart > 0) relation = Evidence.Relation.DOUBTFUL;
    else if (together > Dictionary.TOGETHER || (!joined && GivenNames.shipped().one(x, i, y, j)))
      relation = Evidence.Relation.ATTESTED;
    else relation = Evidence.Relation.SPELLING;
    List<String> operations;
    if (stem || initial) operations = List.of();
    else if (joined)
      operations =
          operations(
              x,
              x.surfaceFrom[i],
              x.surfaceTo[lastX],
              i,
              y,
              y.surfaceFrom[j],
              y.surfaceTo[lastY],
              j);
    else operations = operations(x, x.from[i], x.to[i], i, y, y.from[j], y.to[j], j);
    return new Evidence(
        left,
        right,
        relation,
        operations,
        Features.probability(score - (int) (apart * Transducer.UNIT)),
        Math.max(x.rarity[i], y.rarity[j]));
  }

  private static List<String> operations(
      Units x, int a, int b, int i, Units y, int c, int d, int j) {
    int sx = x.script[i];
    int sy = y.script[j];
    if (sx == Tokens.FOREIGN || sy == Tokens.FOREIGN || a == b || c == d) return List.of();
    Weights w = Weights.shipped();
    if (sx == sy) {
      return trace(
          sx == Tokens.LATIN ? w.latinLatin() : w.arabicArabic(),
          x.codes,
          a,
          b,
          y.codes,
          c,
          d,
          false);
    }
    if (sx == Tokens.ARABIC) return trace(w.arabicLatin(), x.codes, a, b, y.codes, c, d, false);
    return trace(w.arabicLatin(), y.codes, c, d, x.codes, a, b, true);
  }

  /// Equal letters are left out.
  private static List<String> trace(
      Transducer t, byte[] x, int a, int b, byte[] y, int c, int d, boolean turned) {
    int[] path = new int[2 * Transducer.LONGEST];
    int n = t.trace(x, a, b, y, c, d, new int[Transducer.SCRATCH], path);
    var out = new ArrayList<String>();
    for (int k = 0; k < n; k++) {
      int takeX = t.takesOfX(path[k]);
      int takeY = t.takesOfY(path[k]);
      String from = Letters.text(x, a, a + takeX);
      String to = Letters.text(y, c, c + takeY);
      a += takeX;
      c += takeY;
      if (!from.equals(to)) out.add(turned ? to + "→" + from : from + "→" + to);
    }
    return out;
  }
}
