package sanad.names;

/// How surely two words are spellings of one, as log-odds in 1/256 nat.
///
/// The same word is [#SAME]; two Arabic words that differ only in how a hamza sits and in a final
/// `ة` or `ه` ([Letters#seat]: `رائد` = `رايد`, `نادية` = `ناديه`) come next to it, since keyboards
/// and registries leave these marks out at will and no token pair teaches it. Otherwise the
/// transducer of the script pair, raised where the two were attested as one name (`محمد`–Mehmet)
/// and lowered where both are frequent and never were (`حسن`–Hussein). Words of other scripts, or
/// with digits, are the same or not. Holds the scratch of one thread.
final class WordSimilarity {
  static final int SAME = 8 * Transducer.UNIT;
  static final int NEVER = -10 * Transducer.UNIT;

  /// What only a transducer tells.
  static final int OPEN = Integer.MIN_VALUE;

  /// Words further apart are told apart by their letters alone.
  static final int FLOOR = -6 * Transducer.UNIT;

  private static final int ATTESTED = 2 * Transducer.UNIT;
  private static final int APART = Transducer.UNIT;

  private final Transducer arabicLatin;
  private final Transducer latinLatin;
  private final Transducer arabicArabic;
  private final Dictionary dictionary;
  private final int[] scratch = new int[Transducer.SCRATCH];

  /// The logarithm of how many pairs of words are remembered.
  private static final int REMEMBERED = 13;

  /// Two keys and the score of a pair of words, side by side since they are asked together; the
  /// fourth place is free.
  private final long[] known = new long[4 << REMEMBERED];

  /// Cells of transducer tables that were filled so far at most: the work done, for tests that hold
  /// it to be linear.
  long work;

  WordSimilarity(Weights weights) {
    arabicLatin = weights.arabicLatin();
    latinLatin = weights.latinLatin();
    arabicArabic = weights.arabicArabic();
    dictionary = weights.dictionary();
  }

  /// The best over the forms of both units.
  int units(Units x, int i, Units y, int j) {
    if (x.from[i] == x.to[i] || y.from[j] == y.to[j]) return empty(x, i, y, j);
    if (Sounds.clashes(x.must[i], x.may[i], y.must[j], y.may[j]) > 1) return NEVER;
    boolean xOther = x.otherFrom[i] >= 0;
    boolean yOther = y.otherFrom[j] >= 0;
    int best = forms(x, i, false, y, j, false);
    if (best >= SAME) return best;
    if (xOther) best = Math.max(best, forms(x, i, true, y, j, false));
    if (yOther) best = Math.max(best, forms(x, i, false, y, j, true));
    if (xOther && yOther && best < 0) best = Math.max(best, forms(x, i, true, y, j, true));
    return best;
  }

  /// One form of each unit, remembered: the same words come again and again, common names in pairs
  /// and the words of a query in those that it found.
  private int forms(Units x, int i, boolean xOther, Units y, int j, boolean yOther) {
    long xKey = xOther ? x.otherKey[i] : x.key[i];
    long yKey = yOther ? y.otherKey[j] : y.key[j];
    int place = place(xKey, yKey);
    if (known[place] == xKey && known[place + 1] == yKey) return (int) known[place + 2];
    int score =
        words(
            x.codes,
            xOther ? x.otherFrom[i] : x.from[i],
            xOther ? x.otherTo[i] : x.to[i],
            x.script[i],
            xOther ? x.otherEntry[i] : x.entry[i],
            y.codes,
            yOther ? y.otherFrom[j] : y.from[j],
            yOther ? y.otherTo[j] : y.to[j],
            y.script[j],
            yOther ? y.otherEntry[j] : y.entry[j]);
    return remember(place, xKey, yKey, score);
  }

  private static int place(long xKey, long yKey) {
    long mixed = ((xKey * 0x9E3779B97F4A7C15L) + yKey) * 0xBF58476D1CE4E5B9L;
    return (int) (mixed >>> (64 - REMEMBERED)) << 2;
  }

  private int remember(int place, long xKey, long yKey, int score) {
    known[place] = xKey;
    known[place + 1] = yKey;
    known[place + 2] = score;
    return score;
  }

  /// `Abdullah` has no stem of its own: it is the same as itself, or as a spelling of the whole.
  private int empty(Units x, int i, Units y, int j) {
    boolean both = x.from[i] == x.to[i] && y.from[j] == y.to[j];
    if (both) return SAME;
    if (x.has(i, Units.ABD) && y.has(j, Units.ABD)) return NEVER;
    return joined(x, i, i, y, j, j);
  }

  /// Neighbouring units written as one word, compared with neighbouring units on the other side.
  int joined(Units x, int i, int iLast, Units y, int j, int jLast) {
    int a = x.surfaceFrom[i];
    int b = x.surfaceTo[iLast];
    int c = y.surfaceFrom[j];
    int d = y.surfaceTo[jLast];
    if (a >= b || c >= d) return NEVER;
    if (!likeLengths(b - a, x.script[i], d - c, y.script[j])) return NEVER;
    if (!oneWord(x, i, iLast) || !oneWord(y, j, jLast)) return NEVER;
    // Joined words have no entry in the dictionary, so they are remembered apart from whole ones.
    long xKey = ~Letters.key(x.codes, a, b);
    long yKey = ~Letters.key(y.codes, c, d);
    int place = place(xKey, yKey);
    if (known[place] == xKey && known[place + 1] == yKey) return (int) known[place + 2];
    int score = words(x.codes, a, b, x.script[i], -1, y.codes, c, d, y.script[j], -1);
    return remember(place, xKey, yKey, score);
  }

  /// Whole words joined keep their length: half again within a script, up to double in Latin, which
  /// writes the vowels.
  private static boolean likeLengths(int n, int xScript, int m, int yScript) {
    if (xScript == yScript) return 2 * n <= 3 * m + 4 && 2 * m <= 3 * n + 4;
    int arabic = xScript == Tokens.ARABIC ? n : m;
    int latin = xScript == Tokens.ARABIC ? m : n;
    return latin >= arabic - 1 && latin <= 2 * arabic + 3;
  }

  /// Only what stands side by side in one script can be one word.
  private static boolean oneWord(Units units, int first, int last) {
    for (int k = first; k < last; k++) {
      if (units.script[k] != units.script[k + 1]) return false;
      if (units.surfaceTo[k] != units.surfaceFrom[k + 1]) return false;
    }
    return true;
  }

  int words(
      byte[] x,
      int a,
      int b,
      int xScript,
      int xEntry,
      byte[] y,
      int c,
      int d,
      int yScript,
      int yEntry) {
    return words(x, a, b, xScript, xEntry, y, c, d, yScript, yEntry, FLOOR);
  }

  /// The log-odds of two words; what the transducer holds for less likely than `floor` is `floor`.
  int words(
      byte[] x,
      int a,
      int b,
      int xScript,
      int xEntry,
      byte[] y,
      int c,
      int d,
      int yScript,
      int yEntry,
      int floor) {
    int score = plain(x, a, b, xScript, y, c, d, yScript);
    if (score != OPEN) return score;
    work += (long) Math.min(b - a, Transducer.LONGEST) * Math.min(d - c, Transducer.LONGEST);
    if (xScript == yScript) {
      Transducer within = xScript == Tokens.LATIN ? latinLatin : arabicArabic;
      score = within.score(x, a, b, y, c, d, floor, scratch);
    } else if (xScript == Tokens.ARABIC) {
      score = arabicLatin.score(x, a, b, y, c, d, floor, scratch);
    } else {
      score = arabicLatin.score(y, c, d, x, a, b, floor, scratch);
    }
    return attested(score, floor, xEntry, yEntry);
  }

  /// What is plain without a transducer: [#SAME], next to it, or [#NEVER]; else [#OPEN].
  static int plain(byte[] x, int a, int b, int xScript, byte[] y, int c, int d, int yScript) {
    if (xScript == yScript && same(x, a, b, y, c, d)) return SAME;
    if (xScript == Tokens.ARABIC && yScript == xScript && seated(x, a, b, y, c, d)) return SAME - 1;
    if (xScript == Tokens.FOREIGN || yScript == Tokens.FOREIGN) return NEVER;
    return unlikeLengths(b - a, xScript, d - c, yScript) ? NEVER : OPEN;
  }

  /// Whether words are too unlike in length to be one: twice as long within a script, three times
  /// in Latin, which writes the vowels.
  private static boolean unlikeLengths(int n, int xScript, int m, int yScript) {
    if (xScript == yScript) return n > 2 * m + 1 || m > 2 * n + 1;
    int arabic = xScript == Tokens.ARABIC ? n : m;
    int latin = xScript == Tokens.ARABIC ? m : n;
    return arabic > latin + 2 || latin > 3 * arabic + 1;
  }

  /// What a transducer says, at least `floor`, with what the dictionary knows of the two words.
  int attested(int transduced, int floor, int xEntry, int yEntry) {
    boolean known = xEntry >= 0 && yEntry >= 0;
    if (transduced <= floor && !known) return floor;
    int score = Math.min(SAME - 1, transduced);
    return known ? attest(score, xEntry, yEntry) : score;
  }

  private int attest(int score, int xEntry, int yEntry) {
    float together = dictionary.together(xEntry, yEntry);
    if (together > Dictionary.TOGETHER) {
      int raised = score + ATTESTED + (together > 0.2f ? Transducer.UNIT : 0);
      return Math.min(SAME - 1, Math.max(raised, together > 0.1f ? 2 * Transducer.UNIT : score));
    }
    return dictionary.apart(xEntry, yEntry) > 0 ? score - APART : score;
  }

  /// Whether two Arabic words are one but for seats, and for a hamza on the line that is not
  /// written.
  private static boolean seated(byte[] x, int a, int b, byte[] y, int c, int d) {
    int i = a;
    int j = c;
    while (true) {
      while (i < b && x[i] == Letters.HAMZA) i++;
      while (j < d && y[j] == Letters.HAMZA) j++;
      if (i == b || j == d) return i == b && j == d;
      boolean last = i + 1 == b && j + 1 == d;
      if (x[i] != y[j] && Letters.seat(x[i], last) != Letters.seat(y[j], last)) return false;
      i++;
      j++;
    }
  }

  private static boolean same(byte[] x, int a, int b, byte[] y, int c, int d) {
    if (b - a != d - c) return false;
    for (int i = 0; i < b - a; i++) if (x[a + i] != y[c + i]) return false;
    return true;
  }
}
