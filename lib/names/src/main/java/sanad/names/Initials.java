package sanad.names;

/// Initials, and what they stand for: `S.` and `س.` are *Samir*, `A.` and `ع.` *Abd al-Qadir* too,
/// and before *Rahman* they are the *Abd* of Abd al-Rahman. `Kh.`, `Sh.`, `Gh.`, `Th.`, `Dh.` and
/// `Ch.` are of one Arabic letter each.
///
/// **Source:** issue 5, point 1; ALA-LC, Arabic, for the letters of two. Stateless.
final class Initials {
  private static final byte LATIN_A = 1;
  private static final byte AIN = Letters.codes("ع")[0];
  private static final byte H = Letters.latin('h');

  /// Latin letters that make one sound with an *h*, and the Arabic ones that it may be.
  private static final byte[] FIRST = Letters.codes("ksgtdc");

  private static final byte[][] SOUNDS = {
    Letters.codes("خ"),
    Letters.codes("ش"),
    Letters.codes("غ"),
    Letters.codes("ث"),
    Letters.codes("ذضظ"),
    Letters.codes("شچ")
  };

  private Initials() {}

  /// Whether word `i` is one letter, or two Latin ones of one sound.
  static boolean isOne(Tokens tokens, int i) {
    int a = tokens.from[i];
    int length = tokens.to[i] - a;
    if (tokens.script[i] == Tokens.FOREIGN || length > 2) return false;
    return length == 1 || (tokens.codes[a + 1] == H && indexOf(FIRST, tokens.codes[a]) >= 0);
  }

  /// The log-odds, in 1/256 nat, that two parts are one, of which one at least is an initial.
  static int score(Units x, int i, Units y, int j) {
    if (x.from[i] == x.to[i] || y.from[j] == y.to[j]) return WordSimilarity.NEVER;
    int a = x.from[i];
    int b = y.from[j];
    int score = score(x, i, a, y, j, b);
    // `A.` and `ع.` are Abd al-Qadir too, which is compared by *qadir* alone elsewhere
    if (served(x, i)) return Math.max(score, score(x, i, x.surfaceFrom[i], y, j, b));
    if (served(y, j)) return Math.max(score, score(x, i, a, y, j, y.surfaceFrom[j]));
    return score;
  }

  /// Whether a part is a whole name after *Abd*.
  private static boolean served(Units u, int i) {
    return u.has(i, Units.ABD) && !u.has(i, Units.INITIAL);
  }

  /// By the letters at `a` and `b`.
  private static int score(Units x, int i, int a, Units y, int j, int b) {
    if (x.script[i] != y.script[j]) {
      if (x.script[i] == Tokens.ARABIC) return crossing(x.codes[a], y, j, b);
      return crossing(y.codes[b], x, i, a);
    }
    if (x.codes[a] != y.codes[b]) return WordSimilarity.NEVER;
    // `K.` may be short for *Khalid* too
    boolean second = (two(x, i) || two(y, j)) && x.length(i) > 1 && y.length(j) > 1;
    if (second && x.codes[a + 1] != y.codes[b + 1]) return WordSimilarity.NEVER;
    // two initials elsewhere may as well stand for others' full parts: `S. T. Saleh`, `Samir T. S.`
    boolean both = x.has(i, Units.INITIAL) && y.has(j, Units.INITIAL);
    boolean alike = i * (y.count - 1) == j * (x.count - 1);
    return both && alike ? 2 * Transducer.UNIT : Transducer.UNIT;
  }

  private static boolean two(Units u, int i) {
    return u.has(i, Units.INITIAL) && u.length(i) == 2;
  }

  /// An Arabic letter beside what begins at `b` in Latin ones.
  private static int crossing(byte arabic, Units latin, int i, int b) {
    byte letter = latin.codes[b];
    if (!Letters.isLatin(letter) || !Letters.isArabic(arabic)) return WordSimilarity.NEVER;
    if (two(latin, i)) {
      boolean sounds = indexOf(SOUNDS[indexOf(FIRST, letter)], arabic) >= 0;
      return sounds ? Transducer.UNIT : WordSimilarity.NEVER;
    }
    Transducer t = Weights.shipped().arabicLatin();
    int w = t.weights[t.substitution(0, arabic - t.baseA, letter - t.baseB)];
    return w > 0 ? Transducer.UNIT : WordSimilarity.NEVER;
  }

  /// An initial that found nothing goes with the name after it, where that name's partner has *Abd*
  /// and it has none.
  static void withServants(Side side, Side other) {
    Units u = side.units;
    for (int i = 0; i + 1 < u.count; i++) {
      int j = side.partner[i + 1];
      if (side.partner[i] >= 0 || j < 0 || side.joined[i + 1] || other.joined[j]) continue;
      if (!u.has(i, Units.INITIAL) || u.has(i + 1, Units.ABD)) continue;
      if (!other.units.has(j, Units.ABD)) continue;
      byte letter = u.codes[u.from[i]];
      if (u.length(i) > 1 || (letter != LATIN_A && letter != AIN)) continue;
      side.pair(i, j, side.score[i + 1]);
      side.joined[i] = true;
      side.joined[i + 1] = true;
    }
  }

  private static int indexOf(byte[] letters, byte letter) {
    for (int k = 0; k < letters.length; k++) if (letters[k] == letter) return k;
    return -1;
  }
}
