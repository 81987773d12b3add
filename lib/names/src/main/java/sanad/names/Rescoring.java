package sanad.names;

import org.jspecify.annotations.Nullable;

/// The full comparison of a query with the roughly best names of a segment. Holds the scratch of
/// one thread.
final class Rescoring {
  private final Scorer scorer = Scorer.mine();
  private final int most;
  private @Nullable FeatureColumns scratch;
  private final Units listed = new Units();

  Rescoring(int most) {
    this.most = most;
  }

  /// Writes the log-odds, in nats, of the first `count` names, and puts these in order, the best
  /// first, of the same the one indexed first.
  ///
  /// @param rarity of each part of the query among the searched names
  /// @param names how many names are searched, in all segments
  void score(
      Segment segment,
      Units query,
      float[] rarity,
      int names,
      int[] name,
      float[] score,
      int count) {
    float searched = (float) StrictMath.log(names + 1.0);
    FeatureColumns columns = columns();
    columns.clear();
    for (int k = 0; k < count; k++) {
      segment.units(name[k], listed);
      columns.add(scorer.searchFeatures(query, listed, rarity, searched));
    }
    columns.logits(score);
    for (int k = 0; k < count; k++) {
      if (score[k] < Scorer.UNLIKELY) continue;
      segment.units(name[k], listed);
      score[k] = scorer.searched(score[k], query, listed);
    }
    sort(name, score, count);
  }

  /// Made when first used: the fit looks for candidates before there is a calibration of searches.
  private FeatureColumns columns() {
    if (scratch == null) scratch = new FeatureColumns(Calibration.ofSearch(), most);
    return scratch;
  }

  private static void sort(int[] name, float[] score, int count) {
    for (int i = 1; i < count; i++) {
      int moved = name[i];
      float its = score[i];
      int j = i - 1;
      while (j >= 0 && (score[j] < its || (score[j] == its && name[j] > moved))) {
        score[j + 1] = score[j];
        name[j + 1] = name[j];
        j--;
      }
      score[j + 1] = its;
      name[j + 1] = moved;
    }
  }
}
