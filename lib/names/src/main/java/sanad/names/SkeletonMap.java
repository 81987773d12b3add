package sanad.names;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;

/// Which words have which skeleton, deletions included, sorted by skeleton and then as given, by
/// letters, so that words which begin alike follow one another ([OneToMany]); words that are two
/// neighbours have theirs apart, under [#JOINED], and without deletions. Used once, in building.
final class SkeletonMap {
  /// Set in the keys of joined neighbours; above the bits of a skeleton.
  static final long JOINED = 1L << 32;

  private long[] keys;
  private int[] at;
  private final int[] words;
  private int count;

  SkeletonMap(byte[] codes, int[] start, int[] order, BitSet joined) {
    long[] found = new long[Skeleton.MOST_KEYS];
    int wordCount = order.length;
    long[] pairs = new long[wordCount * 4 + 16];
    int links = 0;
    for (int place = 0; place < wordCount; place++) {
      int w = order[place];
      boolean two = joined.get(w);
      int n =
          two
              ? Skeleton.exact(codes, start[w], start[w + 1], found)
              : Skeleton.keys(codes, start[w], start[w + 1], found);
      if (links + n > pairs.length) pairs = Arrays.copyOf(pairs, pairs.length * 3 / 2 + n);
      for (int k = 0; k < n; k++)
        pairs[links++] = (two ? found[k] | JOINED : found[k]) << 30 | place;
    }
    Arrays.sort(pairs, 0, links);
    words = new int[links];
    keys = new long[links];
    at = new int[links + 1];
    long last = -1;
    for (int i = 0; i < links; i++) {
      long key = pairs[i] >>> 30;
      words[i] = order[(int) (pairs[i] & (1 << 30) - 1)];
      if (key != last) {
        keys[count] = key;
        at[count++] = i;
        last = key;
      }
    }
    at[count] = links;
  }

  int keys() {
    return count;
  }

  int links() {
    return words.length;
  }

  void write(MemorySegment m, long[] section) {
    for (int i = 0; i < count; i++) m.set(Segment.LONG, section[Segment.KEY] + 8L * i, keys[i]);
    SegmentBuilder.numbers(m, section[Segment.KEY_AT], at, count + 1);
    SegmentBuilder.numbers(m, section[Segment.KEY_WORDS], words, words.length);
  }
}
