package sanad.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import sanad.names.Units.Form;

/// Puts one aligned pair of parts into words: the operations of the best path and what they mean.
final class Explanation {
  private Explanation() {}

  /// @param i the first of the units joined on one side, `lastX` the last
  /// @param j the first of those joined on the other, `lastY` the last
  static Evidence pair(Alignment a, int i, int lastX, int j, int lastY) {
    Units x = a.x.units;
    Units y = a.y.units;
    boolean joined = lastX > i || lastY > j;
    int score = a.x.score[i];
    String left = Letters.text(x.codes, x.surfaceFrom[i], x.surfaceTo[lastX]);
    String right = Letters.text(y.codes, y.surfaceFrom[j], y.surfaceTo[lastY]);
    boolean initial = x.has(i, Units.INITIAL) || y.has(j, Units.INITIAL);
    float apart = joined || initial ? 0 : KnownApart.nats(x, i, y, j, score);
    boolean stem = score >= WordSimilarity.SAME && apart == 0;
    Evidence.Relation relation;
    if (stem && left.equals(right)) relation = Evidence.Relation.SAME;
    // `ali` and `ben Ali`, or with and without an article
    else if (stem) relation = Evidence.Relation.SPELLING;
    else if (initial) relation = Evidence.Relation.INITIAL;
    else if (score < 0 || apart > 0) relation = Evidence.Relation.DOUBTFUL;
    else if (!joined && attested(x, i, y, j)) relation = Evidence.Relation.ATTESTED;
    else relation = Evidence.Relation.SPELLING;
    List<String> operations;
    if (stem || initial) operations = List.of();
    else if (joined) operations = operations(x.surface(i, lastX), y.surface(j, lastY));
    else operations = operations(x.spelling(i, Form.STEM), y.spelling(j, Form.STEM));
    return new Evidence(
        left,
        right,
        relation,
        operations,
        Features.probability(score - (int) (apart * Transducer.UNIT)),
        Math.max(x.rarity[i], y.rarity[j]));
  }

  private static boolean attested(Units x, int i, Units y, int j) {
    float together = Weights.shipped().dictionary().together(x.entry[i], y.entry[j]);
    return together > Dictionary.TOGETHER || GivenNames.shipped().one(x, i, y, j);
  }

  private static List<String> operations(Spelling x, Spelling y) {
    if (x.script() == Tokens.FOREIGN || y.script() == Tokens.FOREIGN) return List.of();
    if (x.length() == 0 || y.length() == 0) return List.of();
    Weights weights = Weights.shipped();
    if (x.script() == y.script()) {
      Transducer within =
          x.script() == Tokens.LATIN ? weights.latinLatin() : weights.arabicArabic();
      return changes(within, x, y, (one, other) -> one + "→" + other);
    }
    Transducer across = weights.arabicLatin();
    return x.script() == Tokens.ARABIC
        ? changes(across, x, y, (arabic, latin) -> arabic + "→" + latin)
        : changes(across, y, x, (arabic, latin) -> latin + "→" + arabic);
  }

  /// A line for what each piece of `x` became in `y`; equal letters are left out.
  private static List<String> changes(
      Transducer t, Spelling x, Spelling y, BinaryOperator<String> line) {
    int[] path = new int[2 * Transducer.LONGEST];
    int[] scratch = new int[Transducer.SCRATCH];
    int n = t.trace(x.codes(), x.from(), x.to(), y.codes(), y.from(), y.to(), scratch, path);
    var out = new ArrayList<String>();
    int a = x.from();
    int b = y.from();
    for (int k = 0; k < n; k++) {
      int endA = a + t.takesOfX(path[k]);
      int endB = b + t.takesOfY(path[k]);
      String of = Letters.text(x.codes(), a, endA);
      String became = Letters.text(y.codes(), b, endB);
      if (!of.equals(became)) out.add(line.apply(of, became));
      a = endA;
      b = endB;
    }
    return out;
  }
}
