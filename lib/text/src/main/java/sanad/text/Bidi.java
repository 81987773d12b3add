package sanad.text;

/// Bidirectional text where no markup is possible, and protection against texts that turn the page.
///
/// **Source:** Unicode UAX 9; `interface.md` 4.4 rules 7 and 9.
public final class Bidi {
  /// First strong isolate: opens a run that takes its direction from itself.
  public static final char FIRST_STRONG_ISOLATE = '\u2068';

  /// Pop directional isolate: closes that run.
  public static final char POP_ISOLATE = '\u2069';

  /// What is shown in the place of a bidi control that was received: one code point for one, so
  /// that spans hold.
  public static final char VISIBLE_MARK = '\u2327';

  private Bidi() {}

  /// `text` between U+2068 and U+2069, its own bidi controls made visible so that it cannot break
  /// out. For attributes, mail, CSV and option texts; in pages use `bdi`.
  public static String isolate(String text) {
    return FIRST_STRONG_ISOLATE + visible(text) + POP_ISOLATE;
  }

  /// `text` with each embedding, override or isolate control (U+202A to U+202E, U+2066 to U+2069)
  /// replaced by [#VISIBLE_MARK]. As many code points as before.
  public static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      shown.append(isControl(unit) ? VISIBLE_MARK : unit);
    }
    return shown.toString();
  }

  /// Whether the code point is one of the controls that [#visible] replaces.
  public static boolean isControl(int codePoint) {
    return (codePoint >= 0x202a && codePoint <= 0x202e)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  /// The base direction of a whole text: that of most of its letters, and of the first letter where
  /// both are as many; left to right when it has none. (The first strong letter alone would turn an
  /// Arabic report round that begins with an agency's Latin acronym.)
  public static Direction direction(String text) {
    int right = 0;
    int left = 0;
    boolean startsRight = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      byte directionality = Character.getDirectionality(codePoint);
      if (directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        startsRight |= left == 0 && right == 0;
        right++;
      } else if (directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        left++;
      }
    }
    boolean rightToLeft = right > left || (right == left && startsRight);
    return rightToLeft ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
  }
}
