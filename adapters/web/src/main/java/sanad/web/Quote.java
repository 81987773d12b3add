package sanad.web;

/// The words of a report between two code points.
final class Quote {
  private Quote() {}

  /// The words of a span; empty where the officer gave none or it lies outside.
  static String of(String text, int start, int end) {
    int length = text.codePointCount(0, text.length());
    if (start < 0 || end > length || start >= end) {
      return "";
    }
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  /// The code point at a UTF-16 offset of the text, as a browser counts; the text's end beyond it.
  static int codePoint(String text, int unit) {
    return text.codePointCount(0, Math.clamp(unit, 0, text.length()));
  }
}
