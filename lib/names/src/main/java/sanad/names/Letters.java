package sanad.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// The alphabet of the matcher: every character of a name becomes zero, one or two small letter
/// codes. Codes 1–26 are the Latin letters, 27–36 the digits, 40–76 the Arabic letters, and
/// [#OTHER] and above stand for letters of further scripts, which are compared for equality only.
///
/// Rules, with examples in both scripts:
/// - compatibility forms are undone: `ﺍﺣﻤﺪ` is `احمد`, `Ａｈｍｅｄ` is `Ahmed` (Source: UAX #15, NFKD);
/// - marks, tatweel, bidi and zero-width controls vanish: `مُحَمَّد`, `محـمد`, `Muḥammad`;
/// - alef seats are one letter (`أحمد` = `احمد`), Persian, Pashto and Urdu shapes fall on their
///   Arabic neighbour (`علی` = `علي`, `ټ` → `ت`), while `ة`, `ء`, `ئ`, `ؤ`, `پ`, `چ`, `ژ`, `گ`, `ڤ`
///   stay letters of their own (Source: Freeman, Condon and Ackerman 2006, section 3);
/// - apostrophes of every kind vanish and join: `Sa'd` = `Saʿd` = `Sad`;
/// - letters with a mark that means another sound are spelled out: `š`, `ş` → `sh`, `č` → `ch`, `ḫ`
///   → `kh`, `ğ` → `gh` (Source: DIN 31635, ISO 233, Turkish and Slavic orthographies);
/// - Cyrillic and Greek are written in Latin by sound (`Ахмед` → `ahmed`), but by look inside a
///   token that also has Latin letters, because that is how homoglyphs are smuggled (`Аhmеd`).
///
/// Immutable tables; thread-safe.
final class Letters {
  static final int DIGIT = 27;
  static final int ARABIC = 40;
  static final int OTHER = 80;
  static final int LIMIT = 128;

  /// Kinds of a character.
  static final byte SEPARATES = 0;

  static final byte IGNORED = 1;
  static final byte LETTER = 2;
  static final byte HYPHEN = 3;
  static final byte COMMA = 4;
  static final byte DOT = 5;
  static final byte SLASH = 6;

  private static final String ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةءئؤپچژگڤ";

  /// The hamza on the line.
  static final byte HAMZA = (byte) (ARABIC + ARABIC_LETTERS.indexOf('ء'));

  private static final byte HEH = (byte) (ARABIC + ARABIC_LETTERS.indexOf('ه'));
  private static final byte WAW = (byte) (ARABIC + ARABIC_LETTERS.indexOf('و'));
  private static final byte YEH = (byte) (ARABIC + ARABIC_LETTERS.indexOf('ي'));
  private static final byte TEH_MARBUTA = (byte) (ARABIC + ARABIC_LETTERS.indexOf('ة'));
  private static final byte HAMZA_ON_YEH = (byte) (ARABIC + ARABIC_LETTERS.indexOf('ئ'));
  private static final byte HAMZA_ON_WAW = (byte) (ARABIC + ARABIC_LETTERS.indexOf('ؤ'));
  private static final String ARABIC_FROM = "أإآٱىیېۍێےۓکڪګټډړڼںښځڅہھۀۃەۂٹڈڑۆۇۈۋݢڭۉ";
  private static final String ARABIC_TO = "اااايييييييككگتدرننشزسههههههتدروووڤگكو";
  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўқғҳҷӣӯәөұүң";
  private static final String[] CYRILLIC_TO = {
    "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s",
    "t", "u", "f", "kh", "ts", "ch", "sh", "sh", "", "y", "", "e", "yu", "ya", "i", "yi", "ye", "g",
    "u", "q", "gh", "h", "j", "i", "u", "a", "o", "u", "u", "n"
  };
  private static final String GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
  private static final String[] GREEK_TO = {
    "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s",
    "t", "y", "f", "ch", "ps", "o"
  };
  private static final String LOOK = "аевікмнорстухһӏԁјѕԛԝАВЕКМНОРСТУХІЈЅαοριντυχηκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
  private static final String LOOK_TO =
      "aebikmhopctyxhldjsqwabekmhopctyxijsaopivtuxnkabezhikmnoptyx";
  private static final String SPECIAL = "ıłøđðþßæœəŋħŀɑščžşçćğġǧǰḫẖḵṯḏżźśșƙɗɓƴƘƊƁƳ";
  private static final String[] SPECIAL_TO = {
    "i", "l", "o", "d", "d", "th", "ss", "ae", "oe", "a", "n", "h", "l", "a", "sh", "ch", "zh",
    "sh", "ch", "ch", "gh", "gh", "j", "j", "kh", "kh", "kh", "th", "dh", "zh", "zh", "sh", "sh",
    "k", "d", "b", "y", "k", "d", "b", "y"
  };
  private static final String APOSTROPHES = "'`´’‘ʼʻʾʿ‛′‵ʹʽ＇\"“”«»";

  private static final byte[] KIND = new byte[0x10000];
  private static final byte[] FIRST = new byte[0x10000];
  private static final byte[] SECOND = new byte[0x10000];
  private static final byte[] THIRD = new byte[0x10000];
  private static final byte[] FOURTH = new byte[0x10000];
  private static final byte[] LOOKS = new byte[0x10000];

  static {
    for (char c = 'a'; c <= 'z'; c++) put(c, latin(c));
    for (char c = '0'; c <= '9'; c++) put(c, (byte) (DIGIT + c - '0'));
    for (int i = 0; i < ARABIC_LETTERS.length(); i++) {
      put(ARABIC_LETTERS.charAt(i), (byte) (ARABIC + i));
    }
    for (int i = 0; i < ARABIC_FROM.length(); i++) {
      copy(ARABIC_FROM.charAt(i), ARABIC_TO.charAt(i));
    }
    for (int i = 0; i < 10; i++) {
      copy((char) ('٠' + i), (char) ('0' + i));
      copy((char) ('۰' + i), (char) ('0' + i));
    }
    spell(CYRILLIC, CYRILLIC_TO);
    spell(GREEK, GREEK_TO);
    spell(SPECIAL, SPECIAL_TO);
    for (int i = 0; i < LOOK.length(); i++) {
      LOOKS[LOOK.charAt(i)] = latin(LOOK_TO.charAt(i));
    }
    int[][] ranges = {
      {0x41, 0x5B},
      {0xAA, 0x250},
      {0x370, 0x530},
      {0x600, 0x700},
      {0x750, 0x780},
      {0x8A0, 0x900},
      {0x1E00, 0x2000},
      {0x2070, 0x20A0},
      {0x2100, 0x2190},
      {0x2460, 0x2500},
      {0xFB00, 0xFB07},
      {0xFB50, 0xFE00},
      {0xFE70, 0xFF00},
      {0xFF00, 0xFFEF}
    };
    for (int[] range : ranges) {
      for (int c = range[0]; c < range[1]; c++) derive((char) c);
    }
    for (int i = 0; i < APOSTROPHES.length(); i++) KIND[APOSTROPHES.charAt(i)] = IGNORED;
    KIND['-'] = KIND['‐'] = KIND['‑'] = KIND['–'] = KIND['_'] = KIND['־'] = HYPHEN;
    KIND[','] = KIND['،'] = KIND['﹐'] = KIND['，'] = COMMA;
    KIND['.'] = KIND['．'] = DOT;
    KIND['/'] = KIND['／'] = SLASH;
  }

  private Letters() {}

  /// The code of a Latin letter from `a` to `z`.
  static byte latin(char letter) {
    return (byte) (letter - 'a' + 1);
  }

  private static void put(char c, byte code) {
    KIND[c] = LETTER;
    FIRST[c] = code;
  }

  private static void copy(char to, char from) {
    KIND[to] = LETTER;
    FIRST[to] = FIRST[from];
  }

  private static void spell(String from, String[] to) {
    for (int i = 0; i < from.length(); i++) set(from.charAt(i), to[i]);
  }

  private static void set(char c, String spelled) {
    byte[] out = new byte[4];
    int n = 0;
    for (int i = 0; i < spelled.length() && n < 4; i++) {
      char d = spelled.charAt(i);
      if (KIND[d] != LETTER) continue;
      out[n++] = FIRST[d];
      if (SECOND[d] != 0 && n < 4) out[n++] = SECOND[d];
    }
    KIND[c] = n == 0 ? IGNORED : LETTER;
    FIRST[c] = out[0];
    SECOND[c] = out[1];
    THIRD[c] = out[2];
    FOURTH[c] = out[3];
  }

  private static void derive(char c) {
    // also what is spelled with nothing, as the signs of hardness and softness
    if (KIND[c] != SEPARATES) return;
    int type = Character.getType(c);
    if (vanishes(type)) {
      KIND[c] = IGNORED;
      return;
    }
    char lower = Character.toLowerCase(c);
    if (lower != c && KIND[lower] == IGNORED) {
      KIND[c] = IGNORED;
      return;
    }
    if (lower != c && lower < c + 400 && KIND[lower] == LETTER && FIRST[lower] != 0) {
      copy(c, lower);
      SECOND[c] = SECOND[lower];
      THIRD[c] = THIRD[lower];
      FOURTH[c] = FOURTH[lower];
      return;
    }
    String small = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    small = small.toLowerCase(Locale.ROOT);
    boolean letter = false;
    for (int i = 0; i < small.length(); i++) letter |= KIND[small.charAt(i)] == LETTER;
    if (letter) set(c, small);
    else if (Character.isLetter(c)) put(c, other(c));
  }

  private static boolean vanishes(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.MODIFIER_SYMBOL
        || type == Character.MODIFIER_LETTER;
  }

  private static byte other(int codePoint) {
    return (byte) (OTHER + Math.floorMod(codePoint * 31, LIMIT - OTHER));
  }

  /// The kind of a character of the basic plane; the letters and marks outside the tables are
  /// classified by their Unicode category.
  static byte kind(char c) {
    byte kind = KIND[c];
    if (kind != SEPARATES || c < 0x250) return kind;
    if (vanishes(Character.getType(c))) return IGNORED;
    return Character.isLetterOrDigit(c) ? LETTER : SEPARATES;
  }

  /// Writes the codes of `c` to `out` at `at` and answers the new end; at most four codes.
  static int write(char c, byte[] out, int at) {
    if (FIRST[c] == 0) {
      out[at] = other(c);
      return at + 1;
    }
    out[at++] = FIRST[c];
    if (SECOND[c] == 0) return at;
    out[at++] = SECOND[c];
    if (THIRD[c] == 0) return at;
    out[at++] = THIRD[c];
    if (FOURTH[c] == 0) return at;
    out[at++] = FOURTH[c];
    return at;
  }

  /// The Latin letter that `c` looks like, 0 where it looks like none.
  static byte look(char c) {
    return LOOKS[c];
  }

  /// The codes of a supplementary character (mathematical letters and the like), 0 for nothing.
  static byte supplementary(int codePoint) {
    String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
    char c = Character.toLowerCase(plain.charAt(0));
    if (!Character.isSurrogate(c)) return kind(c) == LETTER ? FIRST[c] : 0;
    return Character.isLetter(codePoint) ? other(codePoint) : 0;
  }

  /// The letter that is written where the hamza on it is left out, and, at the end of a word, the
  /// dots of `ة`; any other letter itself. **Source:** Habash, *Introduction to Arabic Natural
  /// Language Processing*, 2010, 3.2 (orthographic normalisation).
  static byte seat(byte code, boolean last) {
    if (code == HAMZA_ON_YEH) return YEH;
    if (code == HAMZA_ON_WAW) return WAW;
    return last && code == TEH_MARBUTA ? HEH : code;
  }

  static boolean isLatin(byte code) {
    return code >= 1 && code <= 26;
  }

  static boolean isArabic(byte code) {
    return code >= ARABIC && code < ARABIC + ARABIC_LETTERS.length();
  }

  /// The codes of one word, for lexicons and tests: `"Muḥammad"` → the codes of `muhammad`.
  static byte[] codes(String word) {
    byte[] out = new byte[word.length() * 4];
    int n = 0;
    for (int i = 0; i < word.length(); i++) {
      if (kind(word.charAt(i)) == LETTER) n = write(word.charAt(i), out, n);
    }
    return Arrays.copyOf(out, n);
  }

  /// The readable form of codes: the inverse of [#codes] up to folding.
  static String text(byte[] codes, int from, int to) {
    var text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      byte c = codes[i];
      if (isLatin(c)) text.append((char) ('a' + c - 1));
      else if (c >= DIGIT && c < DIGIT + 10) text.append((char) ('0' + c - DIGIT));
      else if (isArabic(c)) text.append(ARABIC_LETTERS.charAt(c - ARABIC));
      else text.append('\uFFFD');
    }
    return text.toString();
  }

  /// A 64-bit key of a run of codes; the same everywhere and in every version of the table.
  static long key(byte[] codes, int from, int to) {
    long h = 0x9E3779B97F4A7C15L;
    for (int i = from; i < to; i++) {
      h = (h ^ codes[i]) * 0xBF58476D1CE4E5B9L;
      h ^= h >>> 29;
    }
    return h == 0 ? 1 : h;
  }

  /// A fixed order of names, so that a pair is aligned the same way whichever comes first.
  static boolean before(Units a, Units b) {
    if (a.count != b.count) return a.count < b.count;
    return Arrays.compare(a.codes, 0, a.end, b.codes, 0, b.end) < 0;
  }
}
