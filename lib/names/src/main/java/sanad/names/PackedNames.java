package sanad.names;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// How units lie in an index: per name its count, code length and codes, then twelve bytes a unit
/// (two dictionary entries, forms as offsets, flags, script). Reading fills a sheet without
/// parsing.
final class PackedNames {
  static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
  static final int UNIT = 16;

  /// The bytes of the longest name.
  static final int MOST = 2 + Tokens.MAX_CODES + UNIT * Units.MAX;

  private PackedNames() {}

  static int size(Units u) {
    return 2 + u.end + UNIT * u.count;
  }

  static void write(Units u, byte[] out, int at) {
    int end = u.end;
    out[at++] = (byte) (u.count | (u.cut ? 64 : 0));
    out[at++] = (byte) end;
    System.arraycopy(u.codes, 0, out, at, end);
    at += end;
    for (int i = 0; i < u.count; i++) {
      at = integer(u.entry[i], out, at);
      at = integer(u.otherEntry[i], out, at);
      out[at++] = (byte) u.from[i];
      out[at++] = (byte) u.to[i];
      out[at++] = (byte) (u.otherFrom[i] < 0 ? 255 : u.otherFrom[i]);
      out[at++] = (byte) (u.otherFrom[i] < 0 ? 255 : u.otherTo[i]);
      out[at++] = (byte) u.surfaceFrom[i];
      out[at++] = (byte) u.surfaceTo[i];
      out[at++] = (byte) u.flags[i];
      out[at++] = u.script[i];
    }
  }

  private static int integer(int v, byte[] out, int at) {
    out[at] = (byte) v;
    out[at + 1] = (byte) (v >> 8);
    out[at + 2] = (byte) (v >> 16);
    out[at + 3] = (byte) (v >> 24);
    return at + 4;
  }

  /// Fills an empty sheet from the `size` bytes of a name.
  static void read(MemorySegment in, long from, int size, Units u, Dictionary dictionary) {
    byte[] buffer = u.packed;
    MemorySegment.copy(in, ValueLayout.JAVA_BYTE, from, buffer, 0, size);
    int head = buffer[0] & 255;
    int end = buffer[1] & 255;
    u.count = head & 63;
    u.cut = (head & 64) != 0;
    u.end = end;
    u.paired = false;
    System.arraycopy(buffer, 2, u.codes, 0, end);
    int at = 2 + end;
    for (int i = 0; i < u.count; i++, at += UNIT) {
      u.entry[i] = number(buffer, at);
      u.otherEntry[i] = number(buffer, at + 4);
      u.from[i] = unsigned(buffer, at + 8);
      u.to[i] = unsigned(buffer, at + 9);
      short other = unsigned(buffer, at + 10);
      u.otherFrom[i] = other == 255 ? -1 : other;
      u.otherTo[i] = other == 255 ? -1 : unsigned(buffer, at + 11);
      u.surfaceFrom[i] = unsigned(buffer, at + 12);
      u.surfaceTo[i] = unsigned(buffer, at + 13);
      u.flags[i] = unsigned(buffer, at + 14);
      u.script[i] = buffer[at + 15];
      u.name(i);
      u.derive(i, dictionary);
    }
  }

  private static int number(byte[] in, int at) {
    return (in[at] & 255)
        | ((in[at + 1] & 255) << 8)
        | ((in[at + 2] & 255) << 16)
        | ((in[at + 3] & 255) << 24);
  }

  private static short unsigned(byte[] in, int at) {
    return (short) (in[at] & 255);
  }
}
