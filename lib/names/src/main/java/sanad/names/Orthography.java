package sanad.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A name as it was written, with what its letters stand for in its own way of writing: what a
/// table of single letters cannot tell.
///
/// - Letters and the marks on them are one, however they are kept: `s` and a combining caron are
///   `š`, `و` and a combining hamza `ؤ`. **Source:** UAX #15, NFC.
/// - Digits inside a Latin word are the Arabic letters that they resemble: `Mo7amed 3abdel7ay`,
///   `Sa3id`, `5aled`, `9asem`. `3` is heard only where no vowel stands beside it; `9` and `8` are
///   `ق` (in the Gulf `9` is `ص`, which is not read). Ordinals (`17th`) and words with numbers of
///   two digits stay. **Source:** Yaghan, *Arabizi: a contemporary style of Arabic slang*, Design
///   Issues 24/2, 2008.
/// - In Somali `x` is `ح` and `c` is `ع`: `Cabdi Xasan` is *Abdi Hasan*, `Axmed Cumar` *Ahmed
///   Umar*. A name is read so where one of its words is of a shape that only Somali has (`cabd…`,
///   `xas…`, `axme…`, `…ciid`); elsewhere both letters keep their readings (`Cemal`, `Alexander`).
///   **Source:** Saeed, *Somali*, 1999, chapter 2 (the orthography of 1972).
/// - A single `0`, `1` or capital `I` between the small letters of a word is the `o` or `l` that a
///   scanner took for it: `Y0ussef`, `Abde1malek`, `KhaIid`.
/// - In Sorani `ە` is a short vowel, which Arabic does not write: `عەلی` is `علي`. **Source:**
///   Thackston, *Sorani Kurdish*, 2006, section 1.
///
/// Stateless.
final class Orthography {
  /// Letters that Kurdish alone has.
  private static final String KURDISH = "ڕڵێۆە";

  private static final String ARABIC = "رليوه";

  private static final int LONG_ENOUGH = 4;

  private static final String VOWELS = "aeiouy";

  /// The endings of ordinals, in English and French.
  static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "e", "er", "ere", "eme", "ème");

  private static final String[] SOMALI_HEADS = {
    "cabd", "cumar", "cismaan", "cisman", "cusmaan", "ciise", "caash", "xas", "xus", "xal", "xam",
    "xab", "xaf", "xaaj", "xak", "xirs", "axme", "axma", "maxam", "maxmu"
  };
  private static final String[] SOMALI_TAILS = {"faarax", "fatax", "saalax", "raxmaan", "raxiim"};

  private static final int LONGEST_SOMALI = 20;

  private Orthography() {}

  /// The name in plain letters; `name` itself where there is nothing to read.
  static String plain(String name) {
    boolean marks = false;
    boolean digits = false;
    boolean somali = false;
    boolean seen = false;
    boolean kurdish = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      marks |= (c >= 0x300 && c < 0x370) || (c >= 0x653 && c < 0x656);
      digits |= c >= '2' && c <= '9';
      somali |= c == 'x' || c == 'X' || c == 'c' || c == 'C';
      seen |= i > 0 && (c == '0' || c == '1' || c == 'I');
      kurdish |= KURDISH.indexOf(c) >= 0;
    }
    String plain = marks ? composed(name) : name;
    if (digits) plain = words(plain, Orthography::chat);
    if (seen) plain = words(plain, Orthography::scanned);
    if (kurdish) plain = fromKurdish(plain);
    return somali && somali(plain) ? words(plain, Orthography::fromSomali) : plain;
  }

  /// `H` with a macron below has no letter of its own, while `ẖ` has.
  private static String composed(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    var out = new StringBuilder(composed);
    for (int i = 0; i + 1 < out.length(); i++) {
      int mark = out.charAt(i + 1);
      if (mark < 0x300 || mark >= 0x370 || !Character.isUpperCase(out.charAt(i))) continue;
      String small =
          Normalizer.normalize(
              "" + Character.toLowerCase(out.charAt(i)) + (char) mark, Normalizer.Form.NFC);
      if (small.length() == 1) out.replace(i, i + 2, small);
    }
    return out.toString();
  }

  private interface Reading {
    String of(String word);
  }

  /// Reads each run of Latin letters, digits and apostrophes; all else stays.
  private static String words(String name, Reading reading) {
    var out = new StringBuilder(name.length());
    int from = 0;
    while (from < name.length()) {
      int to = from;
      while (to < name.length() && inWord(name.charAt(to))) to++;
      if (to > from) out.append(reading.of(name.substring(from, to)));
      while (to < name.length() && !inWord(name.charAt(to))) out.append(name.charAt(to++));
      from = to;
    }
    return out.toString();
  }

  private static boolean inWord(char c) {
    return latin(c) || digit(c) || apostrophe(c);
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean latin(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String chat(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      if (latin(word.charAt(i))) letters++;
      if (!digit(word.charAt(i))) continue;
      boolean number = i + 1 < word.length() && digit(word.charAt(i + 1));
      if (number || "014".indexOf(word.charAt(i)) >= 0) return word;
    }
    if (letters < 2 || letters == word.length()) return word;
    if (digit(word.charAt(0)) && ORDINALS.contains(word.substring(1).toLowerCase(Locale.ROOT)))
      return word;
    var out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean dotted = i + 1 < word.length() && apostrophe(word.charAt(i + 1));
      out.append(digit(c) ? chat(c, dotted, vowelBeside(word, i)) : String.valueOf(c));
    }
    return out.toString();
  }

  private static String scanned(String word) {
    if (word.length() < LONG_ENOUGH) return word;
    var out = new StringBuilder(word);
    int found = 0;
    for (int i = 1; i + 1 < word.length(); i++) {
      char c = word.charAt(i);
      if (c != '0' && c != '1' && c != 'I') {
        if (digit(c)) return word;
        continue;
      }
      char before = word.charAt(i - 1);
      // a capital before a consonant begins the second of two glued names: `SamirIbrahim`
      if (c == 'I' && !vowel(word.charAt(i + 1))) return word;
      boolean first = i == 1 && c != 'I' && latin(before);
      if (!small(word.charAt(i + 1)) || !(first || small(before))) return word;
      out.setCharAt(i, c == '0' ? 'o' : 'l');
      found++;
    }
    return found == 1 && !digit(word.charAt(0)) && !digit(word.charAt(word.length() - 1))
        ? out.toString()
        : word;
  }

  private static boolean small(char c) {
    return c >= 'a' && c <= 'z';
  }

  /// Without the short vowels of words that are Kurdish by a letter.
  private static String fromKurdish(String name) {
    var out = new StringBuilder(name.length());
    for (String written : name.split("(?<=\\P{L})|(?=\\P{L})")) {
      String word = written.replace("عەبدوڵڵا", "عەبدالله").replace("عەبدول", "عەبدال");
      boolean kurdish = word.chars().anyMatch(c -> KURDISH.indexOf(c) >= 0);
      int last = word.length() - 1;
      for (int i = 0; i <= last; i++) {
        char c = word.charAt(i);
        int place = kurdish ? KURDISH.indexOf(c) : -1;
        if (place < 0) out.append(c);
        else if (c != 'ە' || i == last) out.append(ARABIC.charAt(place));
      }
    }
    return out.toString();
  }

  private static String chat(char digit, boolean dotted, boolean vowelBeside) {
    return switch (digit) {
      case '3' -> dotted ? "gh" : vowelBeside ? "" : "a";
      case '5' -> "kh";
      case '6' -> dotted ? "z" : "t";
      case '7' -> dotted ? "kh" : "h";
      case '8' -> "q";
      case '9' -> dotted ? "d" : "q";
      default -> "";
    };
  }

  private static boolean vowelBeside(String word, int at) {
    return (at > 0 && vowel(word.charAt(at - 1)))
        || (at + 1 < word.length() && vowel(word.charAt(at + 1)));
  }

  private static boolean vowel(char c) {
    return VOWELS.indexOf(c | 32) >= 0;
  }

  /// A `c` before or behind a long vowel as only Somali has it: `Saciid`, `Jaamac`; not *Isaac*.
  private static final Pattern SOMALI_SHAPE =
      Pattern.compile(".*c(?:aa|ii|uu).*|.*(?:aa|ii|uu|oo)[^aeiouch]+[ae]c");

  private static boolean somali(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      if (word.length() <= LONGEST_SOMALI && SOMALI_SHAPE.matcher(word).matches()) return true;
      for (String head : SOMALI_HEADS) if (word.startsWith(head)) return true;
      for (String tail : SOMALI_TAILS) if (word.endsWith(tail)) return true;
    }
    return false;
  }

  private static String fromSomali(String word) {
    var out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char small = (char) (c | 32);
      boolean again = i > 0 && vowel(c) && (word.charAt(i - 1) | 32) == small;
      boolean silent = again || (small == 'c' && !before(word, i, 'h'));
      if (small == 'x') out.append(c == 'x' ? 'h' : 'H');
      else if (!silent) out.append(c);
    }
    return out.toString();
  }

  private static boolean before(String word, int at, char next) {
    return at + 1 < word.length() && (word.charAt(at + 1) | 32) == next;
  }
}
