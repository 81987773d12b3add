package sanad.names;

import java.util.Map;

/// A frozen map from 64-bit keys to small non-negative numbers, open addressing over two arrays.
/// Key 0 is never used ([Letters#key] avoids it). Immutable; thread-safe.
final class LongTable {
  private final long[] keys;
  private final int[] values;
  private final int mask;

  private LongTable(int size) {
    int capacity = Integer.highestOneBit(Math.max(8, size * 2)) << 1;
    keys = new long[capacity];
    values = new int[capacity];
    mask = capacity - 1;
  }

  static LongTable of(Map<Long, Integer> entries) {
    var table = new LongTable(entries.size());
    entries.forEach(table::put);
    return table;
  }

  private void put(long key, int value) {
    int at = (int) (key ^ key >>> 32) & mask;
    while (keys[at] != 0) at = (at + 1) & mask;
    keys[at] = key;
    values[at] = value;
  }

  /// The value of `key`, -1 where there is none.
  int get(long key) {
    int at = (int) (key ^ key >>> 32) & mask;
    while (true) {
      long here = keys[at];
      if (here == key) return values[at];
      if (here == 0) return -1;
      at = (at + 1) & mask;
    }
  }
}
