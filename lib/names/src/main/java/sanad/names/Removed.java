package sanad.names;

import java.util.Arrays;

/// Which names of a segment were removed. Immutable: removing makes another; thread-safe.
record Removed(long[] bits, int count) {
  static final Removed NONE = new Removed(new long[0], 0);

  boolean has(int name) {
    int at = name >>> 6;
    return at < bits.length && (bits[at] & 1L << (name & 63)) != 0;
  }

  Removed with(int name) {
    if (has(name)) return this;
    long[] more = Arrays.copyOf(bits, Math.max(bits.length, (name >>> 6) + 1));
    more[name >>> 6] |= 1L << (name & 63);
    return new Removed(more, count + 1);
  }
}
