package sanad.text;

import java.text.Normalizer;
import java.util.Locale;

/// Folding for search: what a searcher would call the same spelling becomes one string.
///
/// In this order:
/// 1. compatibility forms are resolved (NFKC: presentation forms ﻻ, ligatures ﬁ, full width);
/// 2. Latin, Greek, Cyrillic, Hebrew and Arabic marks go (é→e, tashkeel, dagger alef), and with
///    them the hamza on its seat: أ إ آ→ا, ؤ→و, ئ→ي;
/// 3. tatweel, format controls (bidi, zero width, soft hyphen) and the lone hamza ء go;
/// 4. Arabic letters: ٱ→ا, ى ی→ي, ة→ه, ک ڪ→ك, and the letters for foreign sounds to the plain
///    letter that is written instead: گ ڭ→ك, پ→ب, چ→ج, ڤ→ف; ھ ہ ە→ه;
/// 5. every decimal digit → 0-9;
/// 6. Latin letters that do not decompose: ø→o, ł→l, đ ð→d, þ→th, ß→ss, æ→ae, œ→oe, ı→i, ħ→h;
///    modifier letters for ayn and hamza (ʿ ʾ ʻ ʼ) go;
/// 7. lower case, in no locale.
///
/// Spaces and punctuation stay. Folding twice gives the same as once. Linear in the text; the
/// result is for comparing and indexing, never for showing, and its offsets are not the text's.
///
/// **Source:** Unicode UAX 15; the Arabic list is what press text varies in (hamza, final ya, ta
/// marbuta), our choice.
public final class Folding {
  private Folding() {}

  /// The folded form of `text`; empty when nothing is left.
  public static String fold(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPlain(c)) {
        return foldAny(text);
      }
      appendPlain(c, plain);
    }
    return plain.toString();
  }

  private static String foldAny(String text) {
    String apart =
        Normalizer.normalize(
            Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
            Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); ) {
      int codePoint = apart.codePointAt(i);
      i += Character.charCount(codePoint);
      append(codePoint, folded);
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  // Most of every report: ASCII, Arabic letters and tashkeel, where each character folds by itself
  // and
  // normalisation, which costs ten times as much, would change nothing else.
  private static boolean isPlain(char c) {
    return c < 0x80 || (c >= 0x0621 && c <= 0x063a) || (c >= 0x0640 && c <= 0x0652);
  }

  private static void appendPlain(char c, StringBuilder folded) {
    switch (c) {
      case 'أ', 'إ', 'آ' -> folded.append('ا');
      case 'ؤ' -> folded.append('و');
      case 'ئ' -> folded.append('ي');
      default -> {
        if (c >= 'A' && c <= 'Z') {
          folded.append((char) (c + 'a' - 'A'));
        } else {
          append(c, folded);
        }
      }
    }
  }

  private static void append(int codePoint, StringBuilder folded) {
    if (codePoint < 0x80) {
      folded.appendCodePoint(codePoint);
      return;
    }
    if (isDroppedMark(codePoint) || Character.getType(codePoint) == Character.FORMAT) {
      return;
    }
    if (Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
      folded.append((char) ('0' + Character.digit(codePoint, 10)));
      return;
    }
    switch (codePoint) {
      case 'ـ', 'ء', 'ʿ', 'ʾ', 'ʻ', 'ʼ', 'ʹ', 'ʽ' -> {}
      case 'ٱ', 'ٲ', 'ٳ' -> folded.append('ا');
      case 'ى', 'ی', 'ې', 'ۍ' -> folded.append('ي');
      case 'ة', 'ھ', 'ہ', 'ە', 'ۃ' -> folded.append('ه');
      case 'ک', 'ڪ', 'گ', 'ڭ', 'ݣ' -> folded.append('ك');
      case 'پ' -> folded.append('ب');
      case 'چ' -> folded.append('ج');
      case 'ڤ' -> folded.append('ف');
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'þ' -> folded.append("th");
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'ı' -> folded.append('i');
      case 'ħ' -> folded.append('h');
      default -> folded.appendCodePoint(codePoint);
    }
  }

  // Only marks that a searcher leaves out. Those of Indic and other scripts are vowels, and stay.
  private static boolean isDroppedMark(int codePoint) {
    return (codePoint >= 0x0300 && codePoint <= 0x036f)
        || (codePoint >= 0x0483 && codePoint <= 0x0489)
        || (codePoint >= 0x0591 && codePoint <= 0x05c7 && codePoint != 0x05be)
        || (codePoint >= 0x0610 && codePoint <= 0x061a)
        || (codePoint >= 0x064b && codePoint <= 0x065f)
        || codePoint == 0x0670
        || (codePoint >= 0x06d6 && codePoint <= 0x06dc)
        || (codePoint >= 0x06df
            && codePoint <= 0x06e8
            && codePoint != 0x06e5
            && codePoint != 0x06e6)
        || (codePoint >= 0x06ea && codePoint <= 0x06ed)
        || (codePoint >= 0x08ca && codePoint <= 0x08ff)
        || (codePoint >= 0x1ab0 && codePoint <= 0x1aff)
        || (codePoint >= 0x1dc0 && codePoint <= 0x1dff)
        || (codePoint >= 0x20d0 && codePoint <= 0x20ff)
        || (codePoint >= 0xfe20 && codePoint <= 0xfe2f);
  }
}
