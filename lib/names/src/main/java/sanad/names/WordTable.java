package sanad.names;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;

/// The distinct words of a segment under construction, numbered as they come. Not thread-safe.
final class WordTable {
  private long[] keys = new long[1 << 10];
  private int[] slots = new int[1 << 10];
  private int count;
  private int[] start = new int[256];
  private int[] entry = new int[256];
  private int[] sound = new int[256];

  /// Words that no name holds as one word, only as two neighbours.
  private final BitSet joined = new BitSet();

  private byte[] codes = new byte[1 << 11];
  private int end;

  int size() {
    return count;
  }

  int codesEnd() {
    return end;
  }

  /// The number of two neighbours as one word.
  int joined(byte[] from, int a, int b, int script) {
    int before = count;
    int word = place(from, a, b, script, -1);
    if (word == before) joined.set(word);
    return word;
  }

  /// The number of a word.
  int id(byte[] from, int a, int b, int script, int entryOf) {
    int word = place(from, a, b, script, entryOf);
    if (joined.get(word)) {
      // what came first as two neighbours has no entry of the dictionary yet
      joined.clear(word);
      entry[word] = entryOf;
    }
    return word;
  }

  private int place(byte[] from, int a, int b, int script, int entryOf) {
    long key = Letters.key(from, a, b);
    int mask = keys.length - 1;
    int at = (int) (key ^ key >>> 32) & mask;
    while (keys[at] != 0) {
      if (keys[at] == key) return slots[at];
      at = (at + 1) & mask;
    }
    keys[at] = key;
    slots[at] = count;
    if (count + 2 > start.length) {
      start = Arrays.copyOf(start, start.length * 2);
      entry = Arrays.copyOf(entry, start.length);
      sound = Arrays.copyOf(sound, start.length);
    }
    start[count] = end;
    entry[count] = entryOf;
    int length = Math.min(b - a, Transducer.LONGEST);
    sound[count] =
        Sounds.must(from, a, a + length) | Sounds.may(from, a, a + length) << 11 | script << 22;
    codes = SegmentBuilder.room(codes, end + length);
    System.arraycopy(from, a, codes, end, length);
    end += length;
    start[count + 1] = end;
    count++;
    if (count * 2 > keys.length) grow();
    return count - 1;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldSlots = slots;
    keys = new long[oldKeys.length * 2];
    slots = new int[keys.length];
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] == 0) continue;
      int at = (int) (oldKeys[i] ^ oldKeys[i] >>> 32) & mask;
      while (keys[at] != 0) at = (at + 1) & mask;
      keys[at] = oldKeys[i];
      slots[at] = oldSlots[i];
    }
  }

  SkeletonMap skeletons() {
    return new SkeletonMap(codes, start, count, joined);
  }

  void write(MemorySegment m, long[] section) {
    SegmentBuilder.numbers(m, section[Segment.WORD_AT], start, count + 1);
    MemorySegment.copy(MemorySegment.ofArray(codes), 0, m, section[Segment.WORD_CODES], end);
    SegmentBuilder.numbers(m, section[Segment.WORD_ENTRY], entry, count);
    SegmentBuilder.numbers(m, section[Segment.WORD_SOUND], sound, count);
  }
}
