package sanad.cli;

import java.util.Locale;
import java.util.function.IntPredicate;

/// Text that others wrote, as a terminal may have it: the name of a partner's object or of a list's
/// entry must not colour the screen, write into the clipboard, or turn a line round. Stateless.
final class Shown {
  private Shown() {}

  /// In one line: tabs and line ends are blanks, other control characters stand as `\u001b`, so
  /// that they are seen.
  static String line(String text) {
    return written(text, Shown::speaks);
  }

  /// A JSON text that means the same: what it holds of control characters, line ends and tabs
  /// apart, stands within its strings.
  static String json(String text) {
    return written(text, c -> speaks(c) && !blank(c));
  }

  private static String written(String text, IntPredicate hidden) {
    if (text.chars().noneMatch(hidden)) {
      return text;
    }
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!hidden.test(c)) out.append(c);
      else if (blank(c)) out.append(' ');
      else out.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
    }
    return out.toString();
  }

  private static boolean blank(int c) {
    return c == '\t' || c == '\n' || c == '\r';
  }

  /// Whether a terminal takes it for a command, or for the end or the turn of a line. Isolates
  /// (U+2066 … U+2069) and marks are how names of two directions are told apart, and end with the
  /// line.
  private static boolean speaks(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202E);
  }
}
