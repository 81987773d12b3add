package sanad.web;

import sanad.text.CodePoints;

/// The words of a report between two code points.
final class Quote {
  private Quote() {}

  /// The words of a span; empty where the officer gave none or it lies outside.
  static String of(String text, int start, int end) {
    return of(CodePoints.of(text), start, end);
  }

  /// The same for many spans of one text.
  static String of(CodePoints text, int start, int end) {
    return start < 0 || end > text.length() || start >= end ? "" : text.substring(start, end);
  }

  /// The code point at a UTF-16 offset of the text, as a browser counts; the text's end beyond it.
  static int codePoint(String text, int unit) {
    return text.codePointCount(0, Math.clamp(unit, 0, text.length()));
  }
}
