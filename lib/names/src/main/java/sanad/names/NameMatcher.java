package sanad.names;

import java.util.ArrayList;
import java.util.List;

/// Says how surely two names are one person's, across and within scripts, and shows why.
///
/// The parts of both names are aligned ([Alignment]); each aligned pair has the log-odds of the
/// learned transducer ([WordSimilarity]); agreement counts by rarity, what is missing on one side
/// costs little and what contradicts costs much ([Features]); the sum is a probability
/// ([Calibration]). `محمد الأمين ولد سالم` and `Mohamed Lemine Ould Salem` match although no letter
/// agrees; `علي حسن` and `Ali Hussein` do not although most do.
///
/// Symmetric: `match(a, b)` scores as `match(b, a)`. The same version gives the same score on every
/// machine. Stateless; thread-safe.
public final class NameMatcher {
  private NameMatcher() {}

  /// The probability alone; the fast way.
  public static double score(ParsedName a, ParsedName b) {
    return Scorer.probability(Scorer.mine().logit(a.units(), b.units()));
  }

  /// The probability with its evidence.
  public static Match match(ParsedName a, ParsedName b) {
    Scorer scorer = Scorer.mine();
    double score = Scorer.probability(scorer.logit(a.units(), b.units()));
    return new Match(score, evidence(scorer.alignment, a, b));
  }

  private static List<Evidence> evidence(Alignment alignment, ParsedName a, ParsedName b) {
    Units x = a.units();
    Units y = b.units();
    if (x.count > 0 && y.count > 0) alignment.align(x, y);
    var out = new ArrayList<Evidence>();
    boolean[] usedX = new boolean[x.count];
    boolean[] usedY = new boolean[y.count];
    for (int i = 0; i < x.count && y.count > 0; i++) {
      if (usedX[i] || alignment.partnerX[i] < 0) continue;
      int j = alignment.partnerX[i];
      int lastX = i;
      int lastY = j;
      if (alignment.joinedX[i]) {
        while (lastX + 1 < x.count && alignment.joinedX[lastX + 1] && alignment.partnerX[lastX + 1] == j) lastX++;
      }
      if (alignment.joinedY[j]) {
        while (lastY + 1 < y.count && alignment.joinedY[lastY + 1] && alignment.partnerY[lastY + 1] == i) lastY++;
      }
      for (int k = i; k <= lastX; k++) usedX[k] = true;
      for (int k = j; k <= lastY; k++) usedY[k] = true;
      out.add(Explanation.pair(alignment, i, lastX, j, lastY));
    }
    for (int i = 0; i < x.count; i++) {
      if (!usedX[i]) out.add(new Evidence(a.part(i).text(), "", Evidence.Relation.ONLY_LEFT, List.of(), 0, x.rarity[i]));
    }
    for (int j = 0; j < y.count; j++) {
      if (!usedY[j]) out.add(new Evidence("", b.part(j).text(), Evidence.Relation.ONLY_RIGHT, List.of(), 0, y.rarity[j]));
    }
    return out;
  }
}
