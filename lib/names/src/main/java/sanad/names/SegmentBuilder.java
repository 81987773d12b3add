package sanad.names;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Collects names into primitive arrays and lays them out as a [Segment]. Not thread-safe.
final class SegmentBuilder {
  static final byte[] ABDULLAH = Letters.codes("abdallah");

  private byte[] packed = new byte[1 << 12];
  private int packedEnd;
  private byte[] text = new byte[1 << 12];
  private int textEnd;
  private int[] packedAt = new int[64];
  private int[] textAt = new int[64];
  private int[] hash = new int[64];
  private short[] mass = new short[64];
  private int names;
  private int[] nameWords = new int[256];
  private int[] nameOfWord = new int[256];
  private int links;
  private final WordTable table = new WordTable();

  int size() {
    return names;
  }

  void add(String id, String name) {
    add(id, name, NameParser.parse(name).units());
  }

  void add(String id, String name, Units units) {
    if (id.indexOf('\0') >= 0) throw new IllegalArgumentException("an id cannot hold U+0000");
    if (names + 2 > packedAt.length) {
      packedAt = Arrays.copyOf(packedAt, packedAt.length * 2);
      textAt = Arrays.copyOf(textAt, textAt.length * 2);
      hash = Arrays.copyOf(hash, hash.length * 2);
      mass = Arrays.copyOf(mass, mass.length * 2);
    }
    int size = PackedNames.size(units);
    packed = room(packed, packedEnd + size);
    PackedNames.write(units, packed, packedEnd);
    packedAt[names] = packedEnd;
    packedEnd += size;
    byte[] bytes = (id + "\0" + name).getBytes(StandardCharsets.UTF_8);
    text = room(text, textEnd + bytes.length);
    System.arraycopy(bytes, 0, text, textEnd, bytes.length);
    textAt[names] = textEnd;
    textEnd += bytes.length;
    hash[names] = id.hashCode();
    float total = 0;
    for (int i = 0; i < units.count; i++) {
      total += units.rarity[i];
      if (units.from[i] == units.to[i]) {
        link(table.id(ABDULLAH, 0, ABDULLAH.length, Tokens.LATIN, -1));
        continue;
      }
      link(table.id(units.codes, units.from[i], units.to[i], units.script[i], units.entry[i]));
      if (units.otherFrom[i] >= 0) {
        link(
            table.id(
                units.codes,
                units.otherFrom[i],
                units.otherTo[i],
                units.script[i],
                units.otherEntry[i]));
      }
    }
    for (int i = 0; i + 1 < units.count; i++) joined(units, i);
    mass[names] = (short) Math.min(Short.MAX_VALUE, total * 64);
    names++;
  }

  /// Neighbours are also kept as the one word that others write: `Haji Hosseini`, *Hajihosseini*.
  private void joined(Units units, int i) {
    int from = units.surfaceFrom[i];
    int to = units.surfaceTo[i + 1];
    if (units.script[i] != units.script[i + 1] || units.surfaceTo[i] != units.surfaceFrom[i + 1])
      return;
    if (to - from > SegmentSearch.LONGEST_JOINED
        || !SegmentSearch.joins(to - from, units.script[i])) return;
    if (units.has(i, Units.INITIAL | Units.TITLE) || units.has(i + 1, Units.INITIAL)) return;
    link(table.joined(units.codes, from, to, units.script[i]));
  }

  private void link(int word) {
    for (int k = links - 1; k >= 0 && nameOfWord[k] == names; k--) if (nameWords[k] == word) return;
    if (links == nameWords.length) {
      nameWords = Arrays.copyOf(nameWords, links * 2);
      nameOfWord = Arrays.copyOf(nameOfWord, links * 2);
    }
    nameWords[links] = word;
    nameOfWord[links++] = names;
  }

  static byte[] room(byte[] array, int size) {
    if (size < 0) throw new IllegalStateException("a segment holds 2 GiB of names at most");
    if (size <= array.length) return array;
    return Arrays.copyOf(
        array, (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(size, array.length * 3L / 2)));
  }

  /// Lays out what was added; the builder is of no use afterwards.
  Segment build() {
    packedAt[names] = packedEnd;
    textAt[names] = textEnd;
    int words = table.size();
    int[] number = table.sort();
    for (int k = 0; k < links; k++) nameWords[k] = number[nameWords[k]];
    int[] postingAt = new int[words + 1];
    for (int k = 0; k < links; k++) postingAt[nameWords[k] + 1]++;
    for (int w = 0; w < words; w++) postingAt[w + 1] += postingAt[w];
    int[] postings = new int[links];
    int[] fill = Arrays.copyOf(postingAt, words);
    for (int k = 0; k < links; k++) postings[fill[nameWords[k]]++] = nameOfWord[k];
    SkeletonMap map = table.skeletons();
    long[] section = new long[Segment.SECTIONS + 1];
    long[] sizes = {
      4L * (names + 1),
      packedEnd,
      4L * (names + 1),
      textEnd,
      2L * names,
      4L * names,
      4L * (words + 1),
      table.codesEnd(),
      4L * words,
      4L * words,
      4L * (words + 1),
      4L * links,
      8L * map.keys(),
      4L * (map.keys() + 1),
      4L * map.links()
    };
    section[0] = Segment.HEADER;
    for (int i = 0; i < sizes.length; i++) section[i + 1] = section[i] + sizes[i];
    MemorySegment m = Arena.ofAuto().allocate(section[Segment.SECTIONS], 8);
    m.set(Segment.LONG, 0, Segment.MAGIC);
    m.set(Segment.LONG, Segment.CHECKSUM, Weights.shipped().checksum());
    m.set(Segment.INT, Segment.NAMES, names);
    m.set(Segment.INT, Segment.WORDS, words);
    m.set(Segment.INT, Segment.KEYS, map.keys());
    for (int i = 0; i < section.length; i++) m.set(Segment.LONG, Segment.start(i), section[i]);
    numbers(m, section[Segment.PACKED_AT], packedAt, names + 1);
    MemorySegment.copy(MemorySegment.ofArray(packed), 0, m, section[Segment.PACKED], packedEnd);
    numbers(m, section[Segment.TEXT_AT], textAt, names + 1);
    MemorySegment.copy(MemorySegment.ofArray(text), 0, m, section[Segment.TEXT], textEnd);
    for (int i = 0; i < names; i++) m.set(Segment.SHORT, section[Segment.MASS] + 2L * i, mass[i]);
    numbers(m, section[Segment.BY_ID], byId(), names);
    table.write(m, section);
    numbers(m, section[Segment.POSTING_AT], postingAt, words + 1);
    numbers(m, section[Segment.POSTINGS], postings, links);
    map.write(m, section);
    return new Segment(m);
  }

  static void numbers(MemorySegment m, long at, int[] values, int count) {
    for (int i = 0; i < count; i++) m.set(Segment.INT, at + 4L * i, values[i]);
  }

  private int[] byId() {
    long[] order = new long[names];
    for (int i = 0; i < names; i++) order[i] = (long) hash[i] << 32 | i;
    Arrays.sort(order);
    int[] out = new int[names];
    for (int i = 0; i < names; i++) out[i] = (int) order[i];
    return out;
  }
}
