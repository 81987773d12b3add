package sanad.names;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

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

  /// The words in the order of their letters, once sorted.
  private int[] byLetters = new int[0];

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

  /// Numbers the words anew by skeleton and letters, so that like words lie side by side and words
  /// which begin alike follow one another ([OneToMany]); answers the new number of each old one.
  int[] sort() {
    // no word comes any more, and the largest lists need the room
    keys = new long[0];
    slots = new int[0];
    int[] order = letters(0, letters(SORTED, null));
    long[] sorted = new long[count];
    long[] keys = new long[Skeleton.MOST_KEYS];
    for (int k = 0; k < count; k++) {
      Skeleton.exact(codes, start[order[k]], start[order[k] + 1], keys);
      sorted[k] = keys[0] << 30 | k;
    }
    Arrays.sort(sorted);
    int[] number = new int[count];
    int[] newStart = new int[count + 1];
    int[] newEntry = new int[count];
    int[] newSound = new int[count];
    byte[] newCodes = new byte[end];
    BitSet newJoined = new BitSet(count);
    for (int k = 0; k < count; k++) {
      int w = order[(int) (sorted[k] & (1 << 30) - 1)];
      number[w] = k;
      newEntry[k] = entry[w];
      newSound[k] = sound[w];
      newJoined.set(k, joined.get(w));
      int length = start[w + 1] - start[w];
      System.arraycopy(codes, start[w], newCodes, newStart[k], length);
      newStart[k + 1] = newStart[k] + length;
    }
    start = newStart;
    entry = newEntry;
    sound = newSound;
    codes = newCodes;
    joined.clear();
    joined.or(newJoined);
    byLetters = new int[count];
    for (int k = 0; k < count; k++) byLetters[k] = number[order[k]];
    return number;
  }

  /// How many letters one sorting looks at: as many as fit beside the number of a word.
  private static final int SORTED = 4;

  /// The words by the letters from `at` on, else as in `before`, or by number.
  private int[] letters(int at, int @Nullable [] before) {
    long[] sorted = new long[count];
    for (int k = 0; k < count; k++) {
      int w = before == null ? k : before[k];
      long letters = 0;
      for (int i = start[w] + at; i < start[w] + at + SORTED; i++)
        letters = letters << 7 | (i < start[w + 1] ? codes[i] : 0);
      sorted[k] = letters << 30 | k;
    }
    Arrays.sort(sorted);
    int[] order = new int[count];
    for (int k = 0; k < count; k++) {
      int place = (int) (sorted[k] & (1 << 30) - 1);
      order[k] = before == null ? place : before[place];
    }
    return order;
  }

  SkeletonMap skeletons() {
    return new SkeletonMap(codes, start, byLetters, joined);
  }

  void write(MemorySegment m, long[] section) {
    SegmentBuilder.numbers(m, section[Segment.WORD_AT], start, count + 1);
    MemorySegment.copy(MemorySegment.ofArray(codes), 0, m, section[Segment.WORD_CODES], end);
    SegmentBuilder.numbers(m, section[Segment.WORD_ENTRY], entry, count);
    SegmentBuilder.numbers(m, section[Segment.WORD_SOUND], sound, count);
  }
}
