package sanad.names;

import java.util.Arrays;

/// How alike two whole names are, words aside: shared pairs of neighbouring letters, or of
/// neighbouring consonant classes, twice over the sum (Dice 1945). Bridges what is cut into words
/// differently: `Seyedmohammad`, `Seyed Mohammad`. Pairs are kept as bits, so that repeated ones
/// count once.
final class Whole {
  private Whole() {}

  /// Over letters, 0 to 1; pairs are hashed into 256 bits.
  static float letters(Units x, Units y) {
    long[] a = of(x);
    long[] b = of(y);
    int common = 0;
    int all = 0;
    for (int k = 0; k < WORDS; k++) {
      common += Long.bitCount(a[k] & b[k]);
      all += Long.bitCount(a[k]) + Long.bitCount(b[k]);
    }
    return all == 0 ? 0 : 2f * common / all;
  }

  /// The pairs of a name: what a parsed name knows from the start, and a sheet when it is asked.
  private static long[] of(Units u) {
    if (!u.paired) fill(u);
    return u.pairs;
  }

  static void fill(Units u) {
    Arrays.fill(u.pairs, 0);
    int last = 0;
    for (int i = 0; i < u.end; i++) {
      if (i > 0) {
        int h = pair(u.codes[i - 1], u.codes[i]);
        u.pairs[h >>> 6] |= 1L << h;
      }
      int c = Skeleton.classOf(u.codes[i]);
      if (c == 0) continue;
      if (last > 0) u.pairs[WORDS] |= 1L << ((last - 1) * 8 + c - 1);
      last = c;
    }
    u.paired = true;
  }

  /// Longs for the pairs of letters; one more holds those of consonant classes.
  static final int WORDS = 4;

  /// `ة` is `ه` wherever it stands: words follow one another here.
  private static int pair(byte left, byte right) {
    return ((Letters.seat(left, true) * 37 + Letters.seat(right, true)) * 0x9E3779B9) >>> 24;
  }

  /// Over the eight consonant classes that both scripts share, 0 to 1.
  static float sounds(Units x, Units y) {
    long a = of(x)[WORDS];
    long b = of(y)[WORDS];
    int all = Long.bitCount(a) + Long.bitCount(b);
    return all == 0 ? 0 : 2f * Long.bitCount(a & b) / all;
  }

  /// How many letters the two begin with alike, whatever the words.
  static int head(Units x, Units y) {
    int most = Math.min(x.end, y.end);
    int k = 0;
    while (k < most && alike(x.codes[k], y.codes[k])) k++;
    return k;
  }

  /// How many letters the two end with alike.
  static int tail(Units x, Units y) {
    int most = Math.min(x.end, y.end);
    int k = 0;
    while (k < most && alike(x.codes[x.end - 1 - k], y.codes[y.end - 1 - k])) k++;
    return k;
  }

  private static boolean alike(byte one, byte other) {
    return one == other || Letters.seat(one, true) == Letters.seat(other, true);
  }
}
