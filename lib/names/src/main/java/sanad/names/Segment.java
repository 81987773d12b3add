package sanad.names;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A frozen part of an index: one run of memory, off the heap or mapped from a file, holding names,
/// distinct words, their postings and the skeleton map. Immutable; thread-safe.
///
/// Layout: [#HEADER] bytes of magic, checksum of the weights, counts and section starts, then the
/// sections in the order of the constants; all numbers little-endian.
final class Segment {
  static final long MAGIC = 0x33784E6461_6E6153L;

  /// Places in the header: of the checksum, of three counts, and of where each section starts.
  static final long CHECKSUM = 8;

  static final long NAMES = 24;
  static final long WORDS = 28;
  static final long KEYS = 32;
  private static final long STARTS = 36;

  static final int PACKED_AT = 0;
  static final int PACKED = 1;
  static final int TEXT_AT = 2;
  static final int TEXT = 3;
  static final int MASS = 4;
  static final int BY_ID = 5;
  static final int WORD_AT = 6;
  static final int WORD_CODES = 7;
  static final int WORD_ENTRY = 8;
  static final int WORD_SOUND = 9;
  static final int POSTING_AT = 10;
  static final int POSTINGS = 11;
  static final int KEY = 12;
  static final int KEY_AT = 13;
  static final int KEY_WORDS = 14;
  static final int SECTIONS = 15;

  /// Bytes before the first section, which begins at a multiple of eight.
  static final int HEADER = 168;

  static final ValueLayout.OfInt INT = PackedNames.INT.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  final MemorySegment memory;
  final int names;
  final int words;
  final int keys;

  /// The words like a common one, as a search found them, by the key of that word; a place is
  /// written again and again. Whoever reads a place sees the one or the other, each whole.
  private final @Nullable Near[] near = new Near[NEAR];

  private static final int NEAR = 1024;

  private record Near(long key, long[] words) {}

  private final long[] section = new long[SECTIONS + 1];

  Segment(MemorySegment memory) {
    this.memory = memory;
    if (memory.byteSize() < HEADER || memory.get(LONG, 0) != MAGIC) {
      throw new IllegalArgumentException("not a name index, or one of another version");
    }
    if (memory.get(LONG, CHECKSUM) != Weights.shipped().checksum()) {
      throw new IllegalArgumentException("name index made with other weights; build it again");
    }
    names = memory.get(INT, NAMES);
    words = memory.get(INT, WORDS);
    keys = memory.get(INT, KEYS);
    for (int i = 0; i <= SECTIONS; i++) section[i] = memory.get(LONG, start(i));
    if (section[SECTIONS] > memory.byteSize())
      throw new IllegalArgumentException("name index cut short");
  }

  /// Where the header says where a section starts; of [#SECTIONS], where the last one ends.
  static long start(int section) {
    return STARTS + 8L * section;
  }

  /// What [#remember] was told of a word, null where nothing is known any more.
  long @Nullable [] near(long key) {
    Near here = near[(int) (key ^ key >>> 32) & NEAR - 1];
    return here == null || here.key != key ? null : here.words;
  }

  void remember(long key, long[] words) {
    near[(int) (key ^ key >>> 32) & NEAR - 1] = new Near(key, words);
  }

  long at(int part) {
    return section[part];
  }

  int number(int part, int i) {
    return memory.get(INT, section[part] + 4L * i);
  }

  void units(int name, Units sheet) {
    int from = number(PACKED_AT, name);
    PackedNames.read(
        memory,
        section[PACKED] + Integer.toUnsignedLong(from),
        number(PACKED_AT, name + 1) - from,
        sheet,
        Weights.shipped().dictionary());
  }

  /// Sum of rarities of the name's parts, in 1/64 nat.
  int mass(int name) {
    return memory.get(SHORT, section[MASS] + 2L * name);
  }

  String id(int name) {
    String text = text(name);
    return text.substring(0, text.indexOf('\0'));
  }

  String name(int name) {
    String text = text(name);
    return text.substring(text.indexOf('\0') + 1);
  }

  /// A name with its id, as found with a score.
  Hit hit(int name, double score) {
    String text = text(name);
    int end = text.indexOf('\0');
    return new Hit(text.substring(0, end), text.substring(end + 1), score);
  }

  private String text(int name) {
    long from = Integer.toUnsignedLong(number(TEXT_AT, name));
    long to = Integer.toUnsignedLong(number(TEXT_AT, name + 1));
    byte[] bytes = new byte[(int) (to - from)];
    MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, section[TEXT] + from, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The place of a skeleton key, negative where no word has it.
  int findKey(long key) {
    int low = 0;
    int high = keys - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      long here = memory.get(LONG, section[KEY] + 8L * mid);
      if (here == key) return mid;
      if (here < key) low = mid + 1;
      else high = mid - 1;
    }
    return -1;
  }

  /// Names by the order of their ids' hashes; the first of those with `id`, or -1.
  int firstById(String id) {
    int hash = id.hashCode();
    int low = 0;
    int high = names;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (id(number(BY_ID, mid)).hashCode() < hash) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}
