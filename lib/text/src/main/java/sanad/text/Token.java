package sanad.text;

/// One word or number of a text, at its place.
///
/// @param surface as written, for example `والإرهابية`
/// @param folded [Folding#fold] of it, for example `والارهابيه`; never empty
/// @param start first code point in the text
/// @param end code point after the last
/// @param script of its letters; [Script#COMMON] for a number
public record Token(String surface, String folded, int start, int end, Script script) {
  public Token {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "token span: got [%s, %s), expected 0 <= start < end".formatted(start, end));
    }
  }

  /// Whether it is a number in any decimal digits.
  public boolean isNumber() {
    return Character.isDigit(folded.codePointAt(0));
  }
}
