package sanad.names;

/// How alike two whole names are, words aside: shared pairs of neighbouring letters, or of
/// neighbouring consonant classes, twice over the sum (Dice 1945). Bridges what is cut into words
/// differently: `Seyedmohammad`, `Seyed Mohammad`. Pairs are kept as bits, so that repeated ones
/// count once.
final class Whole {
  private Whole() {}

  /// Over letters, 0 to 1; pairs are hashed into 256 bits.
  static float letters(Units x, Units y) {
    long x0 = 0;
    long x1 = 0;
    long x2 = 0;
    long x3 = 0;
    int end = x.end;
    for (int i = 1; i < end; i++) {
      int h = pair(x.codes[i - 1], x.codes[i]);
      long bit = 1L << h;
      switch (h >>> 6) {
        case 0 -> x0 |= bit;
        case 1 -> x1 |= bit;
        case 2 -> x2 |= bit;
        default -> x3 |= bit;
      }
    }
    long y0 = 0;
    long y1 = 0;
    long y2 = 0;
    long y3 = 0;
    end = y.end;
    for (int i = 1; i < end; i++) {
      int h = pair(y.codes[i - 1], y.codes[i]);
      long bit = 1L << h;
      switch (h >>> 6) {
        case 0 -> y0 |= bit;
        case 1 -> y1 |= bit;
        case 2 -> y2 |= bit;
        default -> y3 |= bit;
      }
    }
    int common =
        Long.bitCount(x0 & y0)
            + Long.bitCount(x1 & y1)
            + Long.bitCount(x2 & y2)
            + Long.bitCount(x3 & y3);
    int all =
        Long.bitCount(x0)
            + Long.bitCount(x1)
            + Long.bitCount(x2)
            + Long.bitCount(x3)
            + Long.bitCount(y0)
            + Long.bitCount(y1)
            + Long.bitCount(y2)
            + Long.bitCount(y3);
    return all == 0 ? 0 : 2f * common / all;
  }

  /// `ة` is `ه` wherever it stands: words follow one another here.
  private static int pair(byte left, byte right) {
    return ((Letters.seat(left, true) * 37 + Letters.seat(right, true)) * 0x9E3779B9) >>> 24;
  }

  /// Over the eight consonant classes that both scripts share, 0 to 1.
  static float sounds(Units x, Units y) {
    long a = sounds(x);
    long b = sounds(y);
    int all = Long.bitCount(a) + Long.bitCount(b);
    return all == 0 ? 0 : 2f * Long.bitCount(a & b) / all;
  }

  private static long sounds(Units u) {
    long bits = 0;
    int last = 0;
    int end = u.end;
    for (int i = 0; i < end; i++) {
      int c = Skeleton.classOf(u.codes[i]);
      if (c == 0) continue;
      if (last > 0) bits |= 1L << ((last - 1) * 8 + c - 1);
      last = c;
    }
    return bits;
  }
}
