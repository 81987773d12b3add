package sanad.names;

/// What the calibration sees of an aligned pair of names; each number is symmetric in the two.
final class Features {
  static final int COUNT = 35;
  static final String[] NAMES = {
    "evidence",
    "lessLeft",
    "moreLeft",
    "lessShare",
    "moreShare",
    "worst",
    "mean",
    "matched",
    "lessUnmatched",
    "moreUnmatched",
    "firstLess",
    "firstMore",
    "lastLess",
    "lastMore",
    "inversions",
    "abdClash",
    "kunyaClash",
    "compoundClash",
    "crossScript",
    "arabic",
    "lessUnits",
    "moreUnits",
    "doubt",
    "nearestLeft",
    "rarest",
    "joined",
    "firstPair",
    "lastPair",
    "titleClash",
    "ismNasab",
    "leastShare",
    "letterPairs",
    "soundPairs",
    "sameHead",
    "sameTail"
  };

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

  static void of(Alignment a, float[] f) {
    Units x = a.x;
    Units y = a.y;
    float evidence = 0;
    float leftX = 0;
    float leftY = 0;
    float totalX = 0;
    float totalY = 0;
    float worst = 8;
    float sum = 0;
    float weight = 0;
    float doubt = 0;
    float rarest = 0;
    int matched = 0;
    int contentX = 0;
    int contentY = 0;
    int unmatchedX = 0;
    int unmatchedY = 0;
    int abd = 0;
    int kunya = 0;
    int compound = 0;
    int joined = 0;
    int inversions = 0;
    int lastPartner = -1;
    boolean cross = false;
    boolean arabic = false;
    int firstX = -1;
    int lastX = -1;
    for (int i = 0; i < x.count; i++) {
      boolean content = !x.has(i, Units.TITLE);
      float r = x.rarity[i];
      totalX += r;
      if (content) {
        contentX++;
        if (firstX < 0) firstX = i;
        lastX = i;
      }
      int j = a.partnerX[i];
      if (j < 0) {
        leftX += r;
        if (content) unmatchedX++;
        continue;
      }
      float q = probability(a.scoreX[i]);
      float s = a.scoreX[i] / 256f;
      leftX += r * (1 - q);
      if (content && q < 0.5f) unmatchedX++;
      if (a.joinedX[i]) joined++;
      boolean counted = !(a.joinedX[i] && i > 0 && a.partnerX[i - 1] == j && a.joinedX[i - 1]);
      if (!counted) continue;
      float shared =
          a.joinedX[i] || a.joinedY[j] ? Math.max(r, y.rarity[j]) : (r + y.rarity[j]) / 2;
      evidence += q * shared;
      if (q >= 0.5f) {
        if (content) matched++;
        rarest = Math.max(rarest, shared);
      }
      if (content) {
        worst = Math.min(worst, s);
        doubt += (1 - q) * Math.min(shared, 4);
      }
      sum += s * shared;
      weight += shared;
      int differing = x.flags[i] ^ y.flags[j];
      if (!a.joinedX[i] && !a.joinedY[j]) {
        if ((differing & Units.ABD) != 0) abd++;
        if ((differing & Units.KUNYA) != 0) kunya++;
        if ((differing & (Units.DIN | Units.ALLAH)) != 0) compound++;
      }
      if (j < lastPartner) inversions++;
      lastPartner = j;
      cross |= x.script[i] != y.script[j];
      arabic |= x.script[i] == Tokens.ARABIC && y.script[j] == Tokens.ARABIC;
    }
    int firstY = -1;
    int lastY = -1;
    for (int j = 0; j < y.count; j++) {
      boolean content = !y.has(j, Units.TITLE);
      float r = y.rarity[j];
      totalY += r;
      if (content) {
        contentY++;
        if (firstY < 0) firstY = j;
        lastY = j;
      }
      if (a.joinedY[j]) joined++;
      float q = a.partnerY[j] < 0 ? 0 : probability(a.scoreY[j]);
      leftY += r * (1 - q);
      if (content && q < 0.5f) unmatchedY++;
    }
    float shareX = totalX == 0 ? 0 : 1 - leftX / totalX;
    float shareY = totalY == 0 ? 0 : 1 - leftY / totalY;
    float firstOfX = firstX < 0 || a.partnerX[firstX] < 0 ? 0 : probability(a.scoreX[firstX]);
    float lastOfX = lastX < 0 || a.partnerX[lastX] < 0 ? 0 : probability(a.scoreX[lastX]);
    float firstOfY = firstY < 0 || a.partnerY[firstY] < 0 ? 0 : probability(a.scoreY[firstY]);
    float lastOfY = lastY < 0 || a.partnerY[lastY] < 0 ? 0 : probability(a.scoreY[lastY]);
    f[0] = evidence;
    f[1] = Math.min(leftX, leftY);
    f[2] = Math.max(leftX, leftY);
    f[3] = Math.min(shareX, shareY);
    f[4] = Math.max(shareX, shareY);
    f[5] = matched == 0 ? -8 : worst;
    f[6] = weight == 0 ? -8 : sum / weight;
    f[7] = matched;
    f[8] = Math.min(unmatchedX, unmatchedY);
    f[9] = Math.max(unmatchedX, unmatchedY);
    f[10] = Math.min(firstOfX, firstOfY);
    f[11] = Math.max(firstOfX, firstOfY);
    f[12] = Math.min(lastOfX, lastOfY);
    f[13] = Math.max(lastOfX, lastOfY);
    f[14] = inversions;
    f[15] = abd;
    f[16] = kunya;
    f[17] = compound;
    f[18] = cross ? 1 : 0;
    f[19] = arabic ? 1 : 0;
    f[20] = Math.min(contentX, contentY);
    f[21] = Math.max(contentX, contentY);
    f[22] = doubt;
    f[23] = nearest(a);
    f[24] = rarest;
    f[25] = joined;
    f[31] = cross ? 0.5f : Whole.letters(x, y);
    f[32] = Whole.sounds(x, y);
    f[33] = Whole.head(x, y);
    f[34] = Whole.tail(x, y);
    f[28] = titleClash(a, unmatchedX, unmatchedY);
    f[29] = forefather(a, firstX, firstY);
    f[30] = Math.min(firstOfX + firstOfY, lastOfX + lastOfY);
    f[26] =
        firstX >= 0 && firstY >= 0 && a.partnerX[firstX] == firstY
            ? probability(a.scoreX[firstX])
            : 0;
    f[27] =
        lastX >= 0 && lastY >= 0 && a.partnerX[lastX] == lastY ? probability(a.scoreX[lastX]) : 0;
  }

  /// How near the nearest pair of unmatched content units is: low means contradiction.
  private static float nearest(Alignment a) {
    int best = -8 * 256;
    boolean any = false;
    int m = a.y.count;
    for (int i = 0; i < a.x.count; i++) {
      if ((a.partnerX[i] >= 0 && a.scoreX[i] > 0) || a.x.has(i, Units.TITLE)) continue;
      for (int j = 0; j < m; j++) {
        if ((a.partnerY[j] >= 0 && a.scoreY[j] > 0) || a.y.has(j, Units.TITLE)) continue;
        any = true;
        best = Math.max(best, a.cells[i * m + j]);
      }
    }
    return any ? best / 256f : 8;
  }

  /// Titles without a counterpart on a side whose other side has an unmatched part: perhaps
  /// exchanged.
  private static int titleClash(Alignment a, int unmatchedX, int unmatchedY) {
    int clash = 0;
    for (int i = 0; i < a.x.count; i++) {
      if (a.x.has(i, Units.TITLE) && a.partnerX[i] < 0 && unmatchedY > 0) clash++;
    }
    for (int j = 0; j < a.y.count; j++) {
      if (a.y.has(j, Units.TITLE) && a.partnerY[j] < 0 && unmatchedX > 0) clash++;
    }
    return clash;
  }

  /// One side's own name matched to the other's father or forefather, whose own name found nothing:
  /// `Youssef Abdaoui` and `Ahmad ben Youcef Abdaoui` are son and father.
  private static int forefather(Alignment a, int firstX, int firstY) {
    if (firstX < 0 || firstY < 0) return 0;
    int j = a.partnerX[firstX];
    int i = a.partnerY[firstY];
    if (j > firstY && a.y.has(j, Units.NASAB) && i < 0) return 1;
    return i > firstX && a.x.has(i, Units.NASAB) && j < 0 ? 1 : 0;
  }
}
