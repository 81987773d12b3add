package sanad.stix;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks through bytes eight at a time: most of a JSON text is the inside of strings, where only a
/// few bytes matter.
///
/// In each word of eight, a term sets the high bit of the bytes that are looked for. A borrow may
/// set it of bytes behind the first one found, never before; so the lowest bit set is always right.
final class Eights {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long BLANKS = ONES * ' ';
  private static final long QUOTES = ONES * '"';
  private static final long SLASHES = ONES * '\\';
  private static final long LINE_ENDS = ONES * '\n';

  private Eights() {}

  /// The first place of a quote or a backslash, or `stop`.
  static int quote(byte[] bytes, int from, int stop) {
    int i = from;
    for (; i + 8 <= stop; i += 8) {
      long word = (long) WORD.get(bytes, i);
      long quote = word ^ QUOTES;
      long slash = word ^ SLASHES;
      long found = (((quote - ONES) & ~quote) | ((slash - ONES) & ~slash)) & HIGH;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (i < stop && bytes[i] != '"' && bytes[i] != '\\') {
      i++;
    }
    return i;
  }

  /// The first place of a quote, a backslash, a control character, or a byte beyond ASCII; or
  /// `stop`.
  static int special(byte[] bytes, int from, int stop) {
    int i = from;
    for (; i + 8 <= stop; i += 8) {
      long word = (long) WORD.get(bytes, i);
      long found = (word | word - BLANKS | (word ^ QUOTES) - ONES | (word ^ SLASHES) - ONES) & HIGH;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (i < stop && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
      i++;
    }
    return i;
  }

  /// How many line feeds there are before `stop`.
  static long lineEnds(byte[] bytes, int stop) {
    long count = 0;
    int i = 0;
    for (; i + 8 <= stop; i += 8) {
      long other = (long) WORD.get(bytes, i) ^ LINE_ENDS;
      // No borrow here: the high bit stays clear exactly where all bits of a byte are.
      long set = (other & ~HIGH) + ~HIGH | other;
      count += Long.bitCount(~set & HIGH);
    }
    for (; i < stop; i++) {
      if (bytes[i] == '\n') {
        count++;
      }
    }
    return count;
  }
}
