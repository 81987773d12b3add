package sanad.names;

/// What the calibration of searches sees beside [Features]: how much of the agreement is chance in
/// *this* index, and what is left over on which side.
///
/// A part is as rare as few names of the index carry a word like it; the sum of the rarities of the
/// agreeing parts, beside the logarithm of the number of names, says how many names would agree so
/// by chance. `Mohamed Ali` meets a hundred namesakes in 20,000 names, `Lamine Chekkouri` none.
/// Unlike [Features] these numbers are not symmetric: asked and listed are two sides. **Source:**
/// Fellegi and Sunter, *A theory for record linkage*, JASA 64, 1969 (agreement weighs by the
/// frequency of the value); issue 5, point 2.
final class CrowdFeatures {
  static final int COUNT = 11;

  private CrowdFeatures() {}

  /// Names of the language that stand in for a list too small to tell what is rare.
  private static final float PRIOR_NAMES = 300;

  /// The share of names that carry the commonest part of all.
  private static final float COMMONEST = 0.06f;

  /// The rarity of a part, in nats: how many times fewer names than all carry it, where the index
  /// counts beside [#PRIOR_NAMES] names as the language has them.
  ///
  /// @param carriers names of the index with a word like it
  /// @param language its [Rarity], nats below the commonest
  static float rarity(float carriers, int names, float language) {
    double expected = PRIOR_NAMES * COMMONEST * StrictMath.exp(-language);
    return (float) StrictMath.log((names + PRIOR_NAMES) / (carriers + expected));
  }

  /// Writes from `f[at]` on what the aligned pair shows; `rarity` is of each unit of the query.
  static void of(Alignment a, Units query, float[] rarity, float names, float[] f, int at) {
    boolean turned = a.x != query;
    Units listed = turned ? a.x : a.y;
    int[] partner = turned ? a.partnerY : a.partnerX;
    int[] score = turned ? a.scoreY : a.scoreX;
    float evidence = 0;
    float left = 0;
    float most = 0;
    float least = 12;
    float spelling = 0;
    int matched = 0;
    int unmatched = 0;
    for (int i = 0; i < query.count; i++) {
      if (query.has(i, Units.TITLE) || query.has(i, Units.INITIAL)) continue;
      float q = partner[i] < 0 ? 0 : Features.probability(score[i]);
      evidence += q * rarity[i];
      left += (1 - q) * rarity[i];
      if (q < 0.5f) {
        unmatched++;
        continue;
      }
      matched++;
      most = Math.max(most, rarity[i]);
      least = Math.min(least, rarity[i]);
      spelling += Math.min(0, score[i] / 256f - 2);
    }
    partner = turned ? a.partnerX : a.partnerY;
    score = turned ? a.scoreX : a.scoreY;
    int extra = 0;
    float extraRarity = 0;
    for (int j = 0; j < listed.count; j++) {
      if (listed.has(j, Units.TITLE)) continue;
      if (partner[j] >= 0 && Features.probability(score[j]) >= 0.5f) continue;
      extra++;
      extraRarity += listed.rarity[j];
    }
    f[at] = evidence;
    f[at + 1] = left;
    f[at + 2] = most;
    f[at + 3] = matched == 0 ? 0 : least;
    f[at + 4] = names - evidence;
    f[at + 5] = matched;
    f[at + 6] = unmatched;
    f[at + 7] = extra;
    f[at + 8] = extraRarity;
    f[at + 9] = spelling;
    f[at + 10] = evidence + left;
  }
}
