package sanad.names;

/// Near words that are two names all the same: `حسن` and `حسين`, `Mohamed` and `Mahmoud`.
///
/// What the calibrations learned from holds few pairs of names of which a part was exchanged for
/// its near neighbour, so likeness of letters counts there as likeness of names, and Hassan is
/// taken for Hussein. A pair of words that were each seen often, and never as one name, therefore
/// takes from the log-odds what that is worth: had they been one, each time that the rarer was seen
/// it might have been seen as the other. In Latin letters listed persons do have the one for the
/// other now and then (`Salim`, `Salem`), so that only words count there which their letters make
/// doubtful too; Arabic writes a name in one way, and tells two apart by a single letter.
///
/// A search takes less, and of two Arabic words alone: its calibration has seen the likeliest of
/// many others, but none of these; and who screens wants to see a slip of the pen in a name that
/// agrees otherwise.
///
/// **Source:** issue 5, where names are where the innocent are confused with another; figures in
/// decision 0017. Stateless.
final class KnownApart {
  private static final float LATIN_EACH = 0.05f;
  private static final float ARABIC_EACH = 0.2f;
  private static final float LATIN_MOST = 6;
  private static final float ARABIC_MOST = 8;
  private static final float MOST_IN_SEARCH = 3;

  private KnownApart() {}

  /// What the two words that speak most against one person take from the log-odds of two names.
  static float nats(Alignment a) {
    return nats(a, false);
  }

  /// The same for a name that a search found.
  static float inSearch(Alignment a) {
    return Math.min(MOST_IN_SEARCH, nats(a, true));
  }

  private static float nats(Alignment a, boolean arabicOnly) {
    float most = 0;
    int m = a.y.count;
    for (int i = 0; i < a.x.count; i++) {
      if (a.joinedX[i] || a.x.entry[i] < 0 || a.x.has(i, Units.TITLE)) continue;
      if (arabicOnly && a.x.script[i] != Tokens.ARABIC) continue;
      int partner = a.partnerX[i];
      for (int j = partner < 0 ? 0 : partner; j < (partner < 0 ? m : partner + 1); j++) {
        if (a.joinedY[j] || a.y.has(j, Units.TITLE) || (partner < 0 && a.partnerY[j] >= 0))
          continue;
        if (arabicOnly && a.y.script[j] != Tokens.ARABIC) continue;
        most = Math.max(most, nats(a.x, i, a.y, j, a.cells[i * m + j]));
      }
    }
    return most;
  }

  /// The same for two words.
  ///
  /// @param score how alike their letters are, in 1/256 nat
  static float nats(Units x, int i, Units y, int j, int score) {
    if (score <= WordSimilarity.FLOOR || score >= WordSimilarity.SAME - 1) return 0;
    boolean arabic = x.script[i] == Tokens.ARABIC && y.script[j] == Tokens.ARABIC;
    if (!arabic && score >= 0) return 0;
    int times = Weights.shipped().dictionary().apart(x.entry[i], y.entry[j]);
    return arabic
        ? Math.min(ARABIC_MOST, ARABIC_EACH * times)
        : Math.min(LATIN_MOST, LATIN_EACH * times);
  }
}
