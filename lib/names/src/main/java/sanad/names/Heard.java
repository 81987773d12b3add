package sanad.names;

import java.util.Arrays;

/// A word of an Arabic name as it is heard, whoever wrote it: `Djamel` is `jamel`, `Rachid`
/// `rashid`, `Houcine` `husin`. Only for looking words up: what one writer hears as two sounds
/// another may write alike.
///
/// - `dj`, `dzh`, `dsch` are *j*, `ch` and `sch` *sh*, `ph` *f*, `dh` *d*, `th` *t*, `v` *w*; `q`,
///   `ck` and `c` are *k*, but `c` before e, i and y is *s*, and `gu` before them *g*; `ss` and
///   `tt` are written once, while other doubles stay (`Hammad` is not *Hamad*);
/// - `o`, `ou` and `oo` are *u*, and before another vowel all of them *w*; `y` (but at the start)
///   and `ee` are *i*, `aa` is *a*; `ai`, `ay`, `ey` are *ei*, and `aw` before a consonant is *au*;
/// - a final `h` after `a`, and a final `e` after a consonant, are silent.
///
/// An Arabic word is without its hamzas, and has `ه` for a final `ة` ([Letters#seat]). **Source:**
/// as `given-names.tsv`. Used once and by one thread.
final class Heard {
  private final byte[] codes;
  private final int to;
  private final byte[] out;
  private int n;
  private int at;

  private Heard(byte[] codes, int from, int to) {
    this.codes = codes;
    this.to = to;
    at = from;
    out = new byte[to - from];
  }

  /// The codes of what is heard; never more than were given.
  static byte[] of(byte[] codes, int from, int to) {
    var heard = new Heard(codes, from, to);
    if (from < to && Letters.isArabic(codes[from])) heard.seated();
    else heard.latin();
    return Arrays.copyOf(heard.out, heard.n);
  }

  private void seated() {
    for (; at < to; at++) {
      if (codes[at] != Letters.HAMZA) out[n++] = Letters.seat(codes[at], at + 1 == to);
    }
  }

  private void latin() {
    int from = at;
    while (at < to) {
      switch (letter(0)) {
        case 'd' -> {
          if (begins("dsch")) hear('j', 4);
          else if (begins("dzh")) hear('j', 3);
          else if (begins("dj")) hear('j', 2);
          else hear('d', begins("dh") ? 2 : 1);
        }
        case 's' -> {
          if (begins("sch")) sh(3);
          else hear('s', begins("ss") ? 2 : 1);
        }
        case 't' -> hear('t', begins("th") || begins("tt") ? 2 : 1);
        case 'c' -> {
          if (begins("ch")) sh(2);
          else if (soft(letter(1))) hear('s', 1);
          else hear('k', begins("ck") ? 2 : 1);
        }
        case 'q' -> hear('k', 1);
        case 'g' -> hear('g', letter(1) == 'u' && soft(letter(2)) ? 2 : 1);
        case 'p' -> {
          if (begins("ph")) hear('f', 2);
          else hear('p', 1);
        }
        case 'v' -> hear('w', 1);
        case 'w' -> hear(last() == 'a' && !vowel(letter(1)) ? 'u' : 'w', 1);
        case 'o', 'u' -> {
          int letters = letter(1) == 'u' || begins("oo") ? 2 : 1;
          hear(vowel(letter(letters)) ? 'w' : 'u', letters);
        }
        case 'a' -> hear('a', begins("aa") ? 2 : 1);
        case 'e' -> {
          if (begins("ee")) i(2);
          else hear('e', 1);
        }
        case 'i' -> i(1);
        case 'y' -> {
          if (at == from && vowel(letter(1))) hear('y', 1);
          else i(1);
        }
        default -> out[n++] = codes[at++];
      }
    }
    if (n > 3 && last() == 'h' && heard(2) == 'a') n--;
    else if (n > 3 && last() == 'e' && !vowel(heard(2))) n--;
  }

  private void i(int letters) {
    if (last() == 'a') out[n - 1] = Letters.latin('e');
    if (last() == 'i') at += letters;
    else hear('i', letters);
  }

  private void sh(int letters) {
    hear('s', letters);
    out[n++] = Letters.latin('h');
  }

  private void hear(char letter, int letters) {
    out[n++] = Letters.latin(letter);
    at += letters;
  }

  private static boolean soft(char letter) {
    return letter == 'e' || letter == 'i' || letter == 'y';
  }

  /// Whether what was heard is a vowel.
  static boolean vowel(byte heard) {
    return vowel(text(heard));
  }

  private static boolean vowel(char letter) {
    return soft(letter) || letter == 'a' || letter == 'o' || letter == 'u';
  }

  /// The letter so far ahead, a blank where there is none.
  private char letter(int ahead) {
    return at + ahead < to ? text(codes[at + ahead]) : ' ';
  }

  private char last() {
    return heard(1);
  }

  /// The letter so far back in what was heard, a blank where there is none.
  private char heard(int back) {
    return n < back ? ' ' : text(out[n - back]);
  }

  private static char text(byte code) {
    return Letters.isLatin(code) ? (char) ('a' + code - 1) : ' ';
  }

  private boolean begins(String letters) {
    for (int k = 0; k < letters.length(); k++) {
      if (letter(k) != letters.charAt(k)) return false;
    }
    return true;
  }
}
