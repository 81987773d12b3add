package sanad.names;

/// Works out the [CrowdFeature]s of an aligned pair: how much of the agreement is chance in *this*
/// index, and what is left over on which side.
///
/// A part is as rare as few names of the index carry a word like it; the sum of the rarities of the
/// agreeing parts, beside the logarithm of the number of names, says how many names would agree so
/// by chance. `Mohamed Ali` meets a hundred namesakes in 20,000 names, `Lamine Chekkouri` none.
/// Unlike [Features] these numbers are not symmetric: asked and listed are two sides. **Source:**
/// Fellegi and Sunter, *A theory for record linkage*, JASA 64, 1969 (agreement weighs by the
/// frequency of the value); issue 5, point 2.
final class CrowdFeatures {
  /// How many features a search looks at, those of the pair among them.
  static final int WITH_PAIRS = Features.COUNT + CrowdFeature.values().length;

  /// More than any part is rare.
  private static final float NOTHING_YET = 12;

  /// The log-odds, in nats, from which on two words are surely one.
  private static final float SURE = 2;

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

  /// Writes what the aligned pair shows, each [CrowdFeature] in its place.
  ///
  /// @param rarity of each unit of the query, in this index
  /// @param names the logarithm of how many names the index holds
  static void of(Alignment a, Units query, float[] rarity, float names, float[] f) {
    boolean turned = a.x.units != query;
    asked(turned ? a.y : a.x, rarity, names, f);
    listed(turned ? a.x : a.y, f);
  }

  private static void asked(Side asked, float[] rarity, float names, float[] f) {
    float evidence = 0;
    float left = 0;
    float most = 0;
    float least = NOTHING_YET;
    float spelling = 0;
    int matched = 0;
    int unmatched = 0;
    for (int i = 0; i < asked.units.count; i++) {
      if (asked.units.has(i, Units.TITLE) || asked.units.has(i, Units.INITIAL)) continue;
      float likely = asked.likely(i);
      evidence += likely * rarity[i];
      left += (1 - likely) * rarity[i];
      if (likely < 0.5f) {
        unmatched++;
        continue;
      }
      matched++;
      most = Math.max(most, rarity[i]);
      least = Math.min(least, rarity[i]);
      spelling += Math.min(0, asked.score[i] / (float) Transducer.UNIT - SURE);
    }
    CrowdFeature.EVIDENCE.put(f, evidence);
    CrowdFeature.LEFT.put(f, left);
    CrowdFeature.RAREST.put(f, most);
    CrowdFeature.COMMONEST.put(f, matched == 0 ? 0 : least);
    CrowdFeature.BY_CHANCE.put(f, names - evidence);
    CrowdFeature.MATCHED.put(f, matched);
    CrowdFeature.UNMATCHED.put(f, unmatched);
    CrowdFeature.SPELLING.put(f, spelling);
    CrowdFeature.ASKED.put(f, evidence + left);
  }

  private static void listed(Side listed, float[] f) {
    int extra = 0;
    float rarity = 0;
    for (int j = 0; j < listed.units.count; j++) {
      if (listed.units.has(j, Units.TITLE) || listed.likely(j) >= 0.5f) continue;
      extra++;
      rarity += listed.units.rarity[j];
    }
    CrowdFeature.EXTRA.put(f, extra);
    CrowdFeature.EXTRA_RARITY.put(f, rarity);
  }
}
