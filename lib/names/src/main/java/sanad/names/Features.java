package sanad.names;

/// Works out the [Feature]s of an aligned pair of names.
final class Features {
  static final int COUNT = Feature.values().length;

  private static final float[] ODDS = new float[4096];

  static {
    for (int i = 0; i < ODDS.length; i++) {
      ODDS[i] = (float) (1 / (1 + StrictMath.exp(-(i - 2048) / 128.0)));
    }
  }

  private Features() {}

  /// The probability of log-odds in 1/256 nat, by table.
  static float probability(int score) {
    return ODDS[Math.max(0, Math.min(4095, (score >> 1) + 2048))];
  }

  /// Writes what the aligned pair shows, each [Feature] in its place.
  static void of(Alignment a, float[] f) {
    var x = new Coverage(a.x);
    var y = new Coverage(a.y);
    var pairs = new MatchedPairs(a);
    Feature.EVIDENCE.put(f, pairs.evidence);
    Feature.LESS_LEFT.putBoth(f, x.left, y.left);
    Feature.LESS_SHARE.putBoth(f, x.share(), y.share());
    Feature.WORST.put(f, pairs.worst());
    Feature.MEAN.put(f, pairs.mean());
    Feature.MATCHED.put(f, pairs.matched);
    Feature.LESS_UNMATCHED.putBoth(f, x.unmatched, y.unmatched);
    Feature.LESS_FIRST.putBoth(f, x.likelyFirst(), y.likelyFirst());
    Feature.LESS_LAST.putBoth(f, x.likelyLast(), y.likelyLast());
    Feature.INVERSIONS.put(f, pairs.inversions);
    Feature.ABD_CLASH.put(f, pairs.abdClashes);
    Feature.KUNYA_CLASH.put(f, pairs.kunyaClashes);
    Feature.COMPOUND_CLASH.put(f, pairs.compoundClashes);
    Feature.CROSS_SCRIPT.put(f, pairs.crossScript ? 1 : 0);
    Feature.ARABIC.put(f, pairs.arabic ? 1 : 0);
    Feature.LESS_PARTS.putBoth(f, x.parts, y.parts);
    Feature.DOUBT.put(f, pairs.doubt);
    Feature.NEAREST_LEFT.put(f, nearest(a));
    Feature.RAREST.put(f, pairs.rarest);
    Feature.JOINED.put(f, x.joined + y.joined);
    ends(a, x, y, f);
    Feature.TITLE_CLASH.put(f, titleClash(a.x, y.unmatched) + titleClash(a.y, x.unmatched));
    Feature.FOREFATHER.put(f, forefather(a.x, x.first, a.y, y.first));
    Feature.LETTERS.put(f, pairs.crossScript ? 0.5f : Whole.letters(a.x.units, a.y.units));
    Feature.SOUNDS.put(f, Whole.sounds(a.x.units, a.y.units));
    Feature.HEAD.put(f, Whole.head(a.x.units, a.y.units));
    Feature.TAIL.put(f, Whole.tail(a.x.units, a.y.units));
  }

  /// What the names begin and end with: whether it is the same, and whether it is anywhere at all.
  private static void ends(Alignment a, Coverage x, Coverage y, float[] f) {
    boolean both = x.parts > 0 && y.parts > 0;
    boolean firsts = both && a.x.partner[x.first] == y.first;
    boolean lasts = both && a.x.partner[x.last] == y.last;
    Feature.FIRST_PAIR.put(f, firsts ? x.likelyFirst() : 0);
    Feature.LAST_PAIR.put(f, lasts ? x.likelyLast() : 0);
    float first = x.likelyFirst() + y.likelyFirst();
    float last = x.likelyLast() + y.likelyLast();
    Feature.LEAST_END.put(f, Math.min(first, last));
  }

  /// How near the nearest pair of unmatched content units is: low means contradiction.
  private static float nearest(Alignment a) {
    int best = -8 * 256;
    boolean any = false;
    int m = a.y.units.count;
    for (int i = 0; i < a.x.units.count; i++) {
      if (!leftOver(a.x, i)) continue;
      for (int j = 0; j < m; j++) {
        if (!leftOver(a.y, j)) continue;
        any = true;
        best = Math.max(best, a.cells[i * m + j]);
      }
    }
    return any ? best / 256f : 8;
  }

  private static boolean leftOver(Side side, int i) {
    return (side.partner[i] < 0 || side.score[i] <= 0) && !side.units.has(i, Units.TITLE);
  }

  /// Titles without a counterpart on a side whose other side has an unmatched part: perhaps
  /// exchanged.
  private static int titleClash(Side side, int unmatchedOther) {
    if (unmatchedOther == 0) return 0;
    int clash = 0;
    for (int i = 0; i < side.units.count; i++) {
      if (side.units.has(i, Units.TITLE) && side.partner[i] < 0) clash++;
    }
    return clash;
  }

  /// One side's own name matched to the other's father or forefather, whose own name found nothing:
  /// `Youssef Abdaoui` and `Ahmad ben Youcef Abdaoui` are son and father.
  private static int forefather(Side x, int firstX, Side y, int firstY) {
    if (firstX < 0 || firstY < 0) return 0;
    int j = x.partner[firstX];
    int i = y.partner[firstY];
    if (j > firstY && y.units.has(j, Units.NASAB) && i < 0) return 1;
    return i > firstX && x.units.has(i, Units.NASAB) && j < 0 ? 1 : 0;
  }
}
