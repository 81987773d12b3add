package sanad.names;

import sanad.names.Units.Form;

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
    int best = forms(x, i, Form.STEM, y, j, Form.STEM);
    if (best >= SAME) return best;
    if (xOther) best = Math.max(best, forms(x, i, Form.OTHER, y, j, Form.STEM));
    if (yOther) best = Math.max(best, forms(x, i, Form.STEM, y, j, Form.OTHER));
    if (xOther && yOther && best < 0)
      best = Math.max(best, forms(x, i, Form.OTHER, y, j, Form.OTHER));
    return best;
  }

  /// One form of each unit, remembered: the same words come again and again, common names in pairs
  /// and the words of a query in those that it found.
  private int forms(Units x, int i, Form xForm, Units y, int j, Form yForm) {
    long xKey = x.key(i, xForm);
    long yKey = y.key(j, yForm);
    int place = place(xKey, yKey);
    if (known[place] == xKey && known[place + 1] == yKey) return (int) known[place + 2];
    return remember(place, xKey, yKey, words(x.spelling(i, xForm), y.spelling(j, yForm)));
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
    int n = x.surfaceTo[iLast] - x.surfaceFrom[i];
    int m = y.surfaceTo[jLast] - y.surfaceFrom[j];
    if (n <= 0 || m <= 0 || !likeLengths(n, x.script[i], m, y.script[j])) return NEVER;
    if (!oneWord(x, i, iLast) || !oneWord(y, j, jLast)) return NEVER;
    // Joined words have no entry in the dictionary, so they are remembered apart from whole ones.
    long xKey = ~Letters.key(x.codes, x.surfaceFrom[i], x.surfaceTo[iLast]);
    long yKey = ~Letters.key(y.codes, y.surfaceFrom[j], y.surfaceTo[jLast]);
    int place = place(xKey, yKey);
    if (known[place] == xKey && known[place + 1] == yKey) return (int) known[place + 2];
    return remember(place, xKey, yKey, words(x.surface(i, iLast), y.surface(j, jLast)));
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

  /// The log-odds of two words; what a transducer holds for less likely than [#FLOOR] is [#FLOOR].
  int words(Spelling x, Spelling y) {
    int plain = plain(x, y);
    if (plain != OPEN) return plain;
    work +=
        (long) Math.min(x.length(), Transducer.LONGEST) * Math.min(y.length(), Transducer.LONGEST);
    return attested(transduced(x, y), FLOOR, x.entry(), y.entry());
  }

  private int transduced(Spelling x, Spelling y) {
    if (x.script() != y.script()) {
      return x.script() == Tokens.ARABIC ? by(arabicLatin, x, y) : by(arabicLatin, y, x);
    }
    return by(x.script() == Tokens.LATIN ? latinLatin : arabicArabic, x, y);
  }

  private int by(Transducer transducer, Spelling x, Spelling y) {
    return transducer.score(
        x.codes(), x.from(), x.to(), y.codes(), y.from(), y.to(), FLOOR, scratch);
  }

  /// What is plain without a transducer: [#SAME], next to it, or [#NEVER]; else [#OPEN].
  static int plain(Spelling x, Spelling y) {
    boolean oneScript = x.script() == y.script();
    if (oneScript && x.sameLetters(y)) return SAME;
    if (oneScript && x.script() == Tokens.ARABIC && x.sameButSeats(y)) return SAME - 1;
    if (x.script() == Tokens.FOREIGN || y.script() == Tokens.FOREIGN) return NEVER;
    return unlikeLengths(x, y) ? NEVER : OPEN;
  }

  /// Whether words are too unlike in length to be one: twice as long within a script, three times
  /// in Latin, which writes the vowels.
  private static boolean unlikeLengths(Spelling x, Spelling y) {
    int n = x.length();
    int m = y.length();
    if (x.script() == y.script()) return n > 2 * m + 1 || m > 2 * n + 1;
    int arabic = x.script() == Tokens.ARABIC ? n : m;
    int latin = x.script() == Tokens.ARABIC ? m : n;
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
}
