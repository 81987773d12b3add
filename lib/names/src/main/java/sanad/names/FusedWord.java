package sanad.names;

import java.util.Arrays;

/// What one word is made of where particles are written together with a name: `القادر`,
/// `عبدالرحمن`, *Abdurrahman*, `نصرالله`, *Saadeddine*, *Benali*, *Ennaceur*.
///
/// The stem lies between [#from] and [#to], empty for *Allah* alone; what may be the stem as well,
/// since the word can be read in two ways (*Benali*, *Ali*), between [#otherFrom], -1 where there
/// is none, and [#otherTo]. All are offsets into the codes of the tokens read.
///
/// **Source:** reference names.md, section 5.2; ALA-LC tables for the fused articles. Not
/// thread-safe; it holds the word read last.
final class FusedWord {
  private static final byte[] AL = Letters.codes("ال");
  private static final byte[] ABD = Letters.codes("عبد");
  private static final byte[] DIN = Letters.codes("دين");
  private static final byte[] BIN = Letters.codes("بن");
  private static final byte[] ABU = Letters.codes("ابو");
  private static final byte[] LLAH = Letters.codes("لله");
  private static final byte[] LATIN_ABD = Letters.codes("abd");
  private static final byte[][] PREFIXES =
      Arrays.stream("ben bin abu abou bou ould".split(" "))
          .map(Letters::codes)
          .toArray(byte[][]::new);
  private static final String SUN_LETTERS = "dnrstz";
  private static final byte A = Letters.latin('a');
  private static final byte E = Letters.latin('e');
  private static final byte I = Letters.latin('i');
  private static final byte L = Letters.latin('l');
  private static final byte O = Letters.latin('o');
  private static final byte U = Letters.latin('u');

  int from;
  int to;
  int flag;
  int otherFrom;
  int otherTo;
  private byte[] codes = {};

  /// Reads word `i`; `served` where *Abd* stands before it.
  void read(Tokens tokens, int i, boolean served) {
    codes = tokens.codes;
    otherFrom = -1;
    int a = tokens.from[i];
    int z = tokens.to[i];
    switch (tokens.script[i]) {
      case Tokens.ARABIC -> arabic(a, z, served);
      case Tokens.LATIN -> latin(tokens, i, a, z);
      default -> is(a, z, 0);
    }
  }

  private void is(int a, int z, int what) {
    from = a;
    to = z;
    flag = what;
  }

  private void other(int a, int z) {
    otherFrom = a;
    otherTo = z;
  }

  private void arabic(int a, int z, boolean served) {
    if (z - a >= (served ? 4 : 5) && starts(codes, a, z, AL)) {
      compound(a + 2, z, Units.ARTICLE);
    } else if (z - a < 5 || !starts(codes, a, z, ABD) || !servant(a + 3, z)) {
      compound(a, z, 0);
    }
  }

  /// What follows `عبد` in one word: `عبدلله`, `عبدالرحمن`, `عبدرحمن`.
  private boolean servant(int a, int z) {
    if (z - a < 3) return false;
    if (z - a <= 4 && ends(a, z, LLAH)) is(z, z, Units.ABD | Units.ALLAH);
    else if (z - a >= 4 && starts(codes, a, z, AL)) is(a + 2, z, Units.ABD | Units.ARTICLE);
    else is(a, z, Units.ABD);
    return true;
  }

  private void compound(int a, int z, int article) {
    if (z - a >= 5 && ends(a, z, LLAH)) {
      int stem = z - 3;
      if (codes[stem - 1] == AL[0] && stem - 1 - a >= 2) stem--;
      is(a, stem, article | Units.ALLAH);
    } else if (z - a >= 7 && ends(a, z, DIN) && codes[z - 4] == AL[1] && codes[z - 5] == AL[0]) {
      is(a, z - 5, article | Units.DIN);
    } else if (article == 0 && z - a >= 6 && ends(a, z, DIN)) {
      is(a, z - 3, Units.DIN);
    } else {
      is(a, z, article);
      if (article == 0) fusedArabic(a, z);
    }
  }

  private void fusedArabic(int a, int z) {
    // `الحق`; but `الفت` has no article
    if (z - a == 4 && starts(codes, a, z, AL)) other(a + 2, z);
    else if (z - a >= 5 && starts(codes, a, z, BIN)) other(a + 2, z);
    else if (z - a >= 6 && starts(codes, a, z, ABU)) other(a + 3, z);
  }

  private void latin(Tokens tokens, int i, int a, int z) {
    if (z - a >= 6 && starts(codes, a, z, LATIN_ABD) && latinServant(a, z)) return;
    int din = Endings.din(codes, a, z);
    int allah = din > 0 ? 0 : Endings.allah(codes, a, z);
    if (din > 0) {
      is(a, z - din, Units.DIN);
    } else if (allah > 0) {
      is(a, z - allah, Units.ALLAH);
    } else {
      is(a, z, 0);
      int prefix = prefix(a, z);
      if (prefix > 0) other(a + prefix, z);
      else if (z - a >= 5 && endsWithArticle(tokens, i, z)) other(a, z - 2);
    }
  }

  /// *Abdullah*, *Abdelkader*, *Abderrahmane*: the vowel after *Abd*, the article or the sun
  /// letter.
  private boolean latinServant(int a, int z) {
    int rest = a + 3;
    while (rest < z && vowel(codes[rest]) && rest - a < 5) rest++;
    if (Endings.servantOfGod(codes, rest, z)) {
      is(z, z, Units.ABD | Units.ALLAH);
      return true;
    }
    if (z - rest >= 4 && (codes[rest] == L || codes[rest] == codes[rest + 1])) rest++;
    if (z - rest < 3 || z - a < 7) return false;
    is(rest, z, Units.ABD);
    return true;
  }

  /// The letters of an article or particle that the word may begin with, 0 where it does not.
  private int prefix(int a, int z) {
    for (byte[] prefix : PREFIXES) {
      if (z - a >= prefix.length + 4 && starts(codes, a, z, prefix)) return prefix.length;
    }
    return z - a >= 6 && (article(codes, a) || sunArticle(a, z)) ? 2 : 0;
  }

  /// `Ziaul Haq`, `Habibur Rahman`, `Abdus Salam`: the article written with the word before it, by
  /// its `l` or by the sun letter that follows. **Source:** ALA-LC, Urdu and Bengali.
  private boolean endsWithArticle(Tokens tokens, int i, int z) {
    if (i + 1 >= tokens.count || tokens.script[i + 1] != Tokens.LATIN) return false;
    byte last = codes[z - 1];
    byte next = codes[tokens.from[i + 1]];
    return codes[z - 2] == U && (last == L || (last == next && sunLetter(last)));
  }

  /// `Ennaceur` for `الناصر`, `Essafi`, `Attabib`: the sound of the article before a sun letter,
  /// written together. **Source:** ALA-LC, Arabic, rule 17 (assimilation).
  private boolean sunArticle(int a, int z) {
    boolean vowel = codes[a] == E || (codes[a] == A && z - a >= 7);
    return vowel && codes[a + 1] == codes[a + 2] && sunLetter(codes[a + 1]);
  }

  private static boolean sunLetter(byte code) {
    return SUN_LETTERS.indexOf(code + 'a' - 1) >= 0;
  }

  /// Whether a Latin word begins as the article does: *al-*, *el-*.
  static boolean article(byte[] codes, int a) {
    return (codes[a] == A || codes[a] == E) && codes[a + 1] == L;
  }

  /// Whether an Arabic word is long enough to bear its article, which it begins with.
  static boolean arabicArticle(byte[] codes, int a, int z) {
    return z - a >= 5 && starts(codes, a, z, AL);
  }

  private static boolean vowel(byte code) {
    return code == A || code == E || code == I || code == O || code == U;
  }

  private static boolean starts(byte[] codes, int a, int z, byte[] prefix) {
    return z - a >= prefix.length
        && Arrays.equals(codes, a, a + prefix.length, prefix, 0, prefix.length);
  }

  private boolean ends(int a, int z, byte[] suffix) {
    return z - a >= suffix.length
        && Arrays.equals(codes, z - suffix.length, z, suffix, 0, suffix.length);
  }
}
