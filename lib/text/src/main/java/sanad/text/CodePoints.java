package sanad.text;

import java.util.Arrays;
import java.util.Objects;

/// One text with its two ways of counting: Unicode code points, which spans use, and UTF-16 units,
/// which Java and JavaScript use.
///
/// A text without supplementary characters costs nothing; otherwise one `int` for each of them.
/// Immutable.
///
/// **Source:** decision 3.
public final class CodePoints {
  private final String text;

  /// For the n-th supplementary character: the code point index that it stands at.
  private final int[] supplementary;

  private CodePoints(String text, int[] supplementary) {
    this.text = text;
    this.supplementary = supplementary;
  }

  public static CodePoints of(String text) {
    int[] found = new int[4];
    int count = 0;
    int index = 0;
    for (int i = 0; i < text.length(); index++) {
      int width = Character.charCount(text.codePointAt(i));
      if (width == 2) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = index;
      }
      i += width;
    }
    return new CodePoints(text, Arrays.copyOf(found, count));
  }

  public String text() {
    return text;
  }

  /// How many code points the text has.
  public int length() {
    return text.length() - supplementary.length;
  }

  /// The UTF-16 index at which code point `index` begins; the text's length for [#length].
  ///
  /// @throws IndexOutOfBoundsException when `index` is negative or beyond [#length]
  public int toUtf16(int index) {
    Objects.checkIndex(index, length() + 1);
    int before = Arrays.binarySearch(supplementary, index);
    return index + (before < 0 ? -before - 1 : before);
  }

  /// The code point index of UTF-16 index `utf16`; within a surrogate pair, of that pair.
  ///
  /// @throws IndexOutOfBoundsException when `utf16` is negative or beyond the text
  public int toCodePoint(int utf16) {
    Objects.checkIndex(utf16, text.length() + 1);
    int low = 0;
    int high = supplementary.length;
    // The n-th supplementary character begins at UTF-16 index supplementary[n] + n.
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (supplementary[middle] + middle < utf16) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return utf16 - low;
  }

  /// The text of code points [`start`, `end`).
  public String substring(int start, int end) {
    return text.substring(toUtf16(start), toUtf16(end));
  }

  /// The same, but empty where the span is empty or not within the text.
  public String quote(int start, int end) {
    return start < 0 || end > length() || start >= end ? "" : substring(start, end);
  }
}
