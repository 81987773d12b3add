package sanad.names;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// How units lie in an index: per name its count, code length and codes, then twelve bytes a unit
/// (two dictionary entries, forms as offsets, flags, script). Reading fills a sheet without
/// parsing.
final class PackedNames {
  static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
  static final int UNIT = 16;

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

  static void read(MemorySegment in, long at, Units u, Dictionary dictionary) {
    int head = in.get(ValueLayout.JAVA_BYTE, at) & 255;
    int end = in.get(ValueLayout.JAVA_BYTE, at + 1) & 255;
    u.count = head & 63;
    u.cut = (head & 64) != 0;
    u.end = end;
    u.paired = false;
    at += 2;
    for (int i = 0; i < end; i++) u.codes[i] = in.get(ValueLayout.JAVA_BYTE, at + i);
    at += end;
    for (int i = 0; i < u.count; i++, at += UNIT) {
      u.entry[i] = in.get(INT, at);
      u.otherEntry[i] = in.get(INT, at + 4);
      u.from[i] = unsigned(in, at + 8);
      u.to[i] = unsigned(in, at + 9);
      short other = unsigned(in, at + 10);
      u.otherFrom[i] = other == 255 ? -1 : other;
      u.otherTo[i] = other == 255 ? -1 : unsigned(in, at + 11);
      u.surfaceFrom[i] = unsigned(in, at + 12);
      u.surfaceTo[i] = unsigned(in, at + 13);
      u.flags[i] = unsigned(in, at + 14);
      u.script[i] = in.get(ValueLayout.JAVA_BYTE, at + 15);
      u.name(i);
      u.derive(i, dictionary);
    }
  }

  private static short unsigned(MemorySegment in, long at) {
    return (short) (in.get(ValueLayout.JAVA_BYTE, at) & 255);
  }
}
