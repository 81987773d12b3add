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

  private final long[] keys;
  private final int[] at;
  private final int[] words;
  private final int count;

  SkeletonMap(byte[] codes, int[] start, int[] order, BitSet joined) {
    long[] found = new long[Skeleton.MOST_KEYS];
    int links = 0;
    for (int w : order) links += of(codes, start, joined, w, found);
    // a list of many different words has millions of links: each is kept once while they are sorted
    long[] pairs = new long[links];
    int end = 0;
    for (int place = 0; place < order.length; place++) {
      int w = order[place];
      int n = of(codes, start, joined, w, found);
      for (int k = 0; k < n; k++) pairs[end++] = found[k] << 30 | place;
    }
    Arrays.sort(pairs);
    words = new int[links];
    int distinct = 0;
    for (int i = 0; i < links; i++) {
      if (i == 0 || pairs[i] >>> 30 != pairs[i - 1] >>> 30) distinct++;
      words[i] = order[(int) (pairs[i] & (1 << 30) - 1)];
    }
    at = new int[distinct + 1];
    int key = 0;
    for (int i = 0; i < links; i++) {
      long its = pairs[i] >>> 30;
      if (key > 0 && pairs[key - 1] == its) continue;
      pairs[key] = its;
      at[key++] = i;
    }
    at[distinct] = links;
    keys = pairs;
    count = distinct;
  }

  /// The skeletons of a word; answers how many.
  private static int of(byte[] codes, int[] start, BitSet joined, int word, long[] found) {
    if (!joined.get(word)) return Skeleton.keys(codes, start[word], start[word + 1], found);
    int n = Skeleton.exact(codes, start[word], start[word + 1], found);
    for (int k = 0; k < n; k++) found[k] |= JOINED;
    return n;
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
