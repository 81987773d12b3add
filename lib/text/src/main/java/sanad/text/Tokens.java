package sanad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into words and numbers.
///
/// A word is a run of letters of one script with its marks and tatweel; a number is a run of
/// decimal digits. Letters and digits part where the script is Arabic (`سبتمبر2001` is two tokens),
/// and stay together in Latin (`B747`). Everything else parts: space, punctuation, apostrophe,
/// hyphen, underscore. Linear in the text, and the same for every locale.
public final class Tokens {
  private Tokens() {}

  /// The tokens of `text` in order; spans are code points.
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int utf16 = 0;
    int codePoints = 0;
    while (utf16 < text.length()) {
      int codePoint = text.codePointAt(utf16);
      if (!Character.isLetterOrDigit(codePoint)) {
        utf16 += Character.charCount(codePoint);
        codePoints++;
        continue;
      }
      int plain = asciiEnd(text, utf16);
      if (plain > utf16) {
        tokens.add(ascii(text.substring(utf16, plain), codePoints));
        codePoints += plain - utf16;
        utf16 = plain;
        continue;
      }
      int from = utf16;
      int start = codePoints;
      Run run = new Run(codePoint);
      int kept = utf16;
      int keptPoints = codePoints;
      while (utf16 < text.length() && run.takes(text.codePointAt(utf16))) {
        int taken = text.codePointAt(utf16);
        utf16 += Character.charCount(taken);
        codePoints++;
        if (Character.getType(taken) != Character.FORMAT) {
          kept = utf16;
          keptPoints = codePoints;
        }
      }
      String surface = text.substring(from, kept);
      String folded = Folding.fold(surface);
      if (!folded.isBlank()) {
        tokens.add(new Token(surface, folded, start, keptPoints, run.script()));
      }
    }
    return List.copyOf(tokens);
  }

  /// Where a token of ASCII letters and digits ends, which most of a Latin text are; `from` where
  /// another letter or mark may go on with it.
  private static int asciiEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isAsciiWord(text.charAt(end))) {
      end++;
    }
    return end == text.length() || text.charAt(end) < 0x80 ? end : from;
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static Token ascii(String surface, int start) {
    boolean number = true;
    for (int i = 0; i < surface.length(); i++) {
      number &= surface.charAt(i) <= '9';
    }
    return new Token(
        surface,
        surface.toLowerCase(Locale.ROOT),
        start,
        start + surface.length(),
        number ? Script.COMMON : Script.LATIN);
  }

  /// What the token in hand goes on with.
  private static final class Run {
    private Script script;
    private boolean digits;

    Run(int first) {
      script = Script.of(first);
      digits = Character.isDigit(first);
    }

    boolean takes(int codePoint) {
      int type = Character.getType(codePoint);
      if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
        return true;
      }
      // Joiners and bidi marks stand inside words in Arabic and Persian texts.
      if (type == Character.FORMAT) {
        return codePoint == 0x200c || codePoint == 0x200d || codePoint == 0x00ad;
      }
      if (Character.isDigit(codePoint)) {
        if (script == Script.ARABIC) {
          return false;
        }
        digits = true;
        return true;
      }
      if (!Character.isLetter(codePoint)) {
        return false;
      }
      Script next = Script.of(codePoint);
      if (next == Script.COMMON) {
        return true;
      }
      if (script == Script.COMMON) {
        if (digits && next == Script.ARABIC) {
          return false;
        }
        script = next;
        return true;
      }
      return next == script;
    }

    Script script() {
      return script;
    }
  }
}
