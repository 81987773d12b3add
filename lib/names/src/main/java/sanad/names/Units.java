package sanad.names;

import java.util.Arrays;

/// A name as the matcher sees it: content units with their particles folded into flags. `عبد القادر
/// بن صالح` is two units, `قادر` flagged [#ABD]|[#ARTICLE] and `صالح` flagged [#NASAB]. Each unit
/// has a stem, one further form to try (the word with its particle, or without a fused article) and
/// a surface that joins with its neighbours'. Never changed once parsed, and then thread-safe; an
/// index fills one sheet per thread again and again.
final class Units {
  static final int ARTICLE = 1;
  static final int NASAB = 2;
  static final int KUNYA = 4;
  static final int ABD = 8;
  static final int DIN = 16;
  static final int ALLAH = 32;
  static final int TITLE = 64;
  static final int INITIAL = 128;

  static final int MAX = 24;

  /// Which form of a unit is meant.
  enum Form {
    /// The word alone.
    STEM,
    /// The further form, where `otherFrom` is not negative.
    OTHER
  }

  final byte[] codes;
  int count;
  final short[] from;
  final short[] to;
  final short[] otherFrom;
  final short[] otherTo;
  final short[] surfaceFrom;
  final short[] surfaceTo;
  final short[] flags;
  final byte[] script;
  final int[] must;
  final int[] may;
  final long[] key;
  final long[] otherKey;
  final int[] entry;
  final int[] otherEntry;
  final float[] rarity;
  boolean cut;

  /// The place of each unit in the table of given names, kept by [GivenNames] when it is first
  /// asked for: whoever asks finds the same.
  final int[] given;

  static final int UNASKED = -2;

  /// Where the codes in use end.
  int end;

  /// The pairs of neighbouring letters and sounds, kept by [Whole]; set where [#paired].
  final long[] pairs = new long[Whole.WORDS + 1];

  boolean paired;

  /// What an empty sheet was filled from last.
  final byte[] packed;

  Units(UnitReader read) {
    int n = read.count;
    count = n;
    for (int i = 0; i < n; i++) end = Math.max(end, read.surfaceTo[i]);
    packed = new byte[0];
    codes = Arrays.copyOf(read.tokens.codes, end);
    from = Arrays.copyOf(read.from, n);
    to = Arrays.copyOf(read.to, n);
    otherFrom = Arrays.copyOf(read.otherFrom, n);
    otherTo = Arrays.copyOf(read.otherTo, n);
    surfaceFrom = Arrays.copyOf(read.surfaceFrom, n);
    surfaceTo = Arrays.copyOf(read.surfaceTo, n);
    flags = Arrays.copyOf(read.flags, n);
    script = Arrays.copyOf(read.script, n);
    cut = read.cut;
    must = new int[n];
    may = new int[n];
    key = new long[n];
    otherKey = new long[n];
    entry = new int[n];
    otherEntry = new int[n];
    rarity = new float[n];
    given = new int[n];
    Weights weights = Weights.shipped();
    for (int i = 0; i < n; i++) {
      name(i);
      entry[i] = weights.dictionary().find(key[i]);
      otherEntry[i] = otherFrom[i] < 0 ? -1 : weights.dictionary().find(otherKey[i]);
      derive(i, weights.dictionary());
    }
    Whole.fill(this);
  }

  /// An empty sheet with room for any name.
  Units() {
    packed = new byte[PackedNames.MOST];
    codes = new byte[Tokens.MAX_CODES];
    from = new short[MAX];
    to = new short[MAX];
    otherFrom = new short[MAX];
    otherTo = new short[MAX];
    surfaceFrom = new short[MAX];
    surfaceTo = new short[MAX];
    flags = new short[MAX];
    script = new byte[MAX];
    must = new int[MAX];
    may = new int[MAX];
    key = new long[MAX];
    otherKey = new long[MAX];
    entry = new int[MAX];
    otherEntry = new int[MAX];
    rarity = new float[MAX];
    given = new int[MAX];
  }

  /// Sets the keys of the forms of unit `i`.
  void name(int i) {
    key[i] = Letters.key(codes, from[i], to[i]);
    otherKey[i] = otherFrom[i] < 0 ? 0 : Letters.key(codes, otherFrom[i], otherTo[i]);
  }

  /// Sets what follows from the forms, flags and dictionary entries of unit `i`.
  void derive(int i, Dictionary dictionary) {
    int low = otherFrom[i] < 0 ? from[i] : Math.max(from[i], otherFrom[i]);
    int high = otherFrom[i] < 0 ? to[i] : Math.min(to[i], otherTo[i]);
    must[i] = Sounds.must(codes, low, high);
    may[i] = Sounds.may(codes, surfaceFrom[i], surfaceTo[i]);
    rarity[i] = Rarity.of(this, i, dictionary);
    given[i] = UNASKED;
  }

  long key(int unit, Form form) {
    return form == Form.STEM ? key[unit] : otherKey[unit];
  }

  Spelling spelling(int unit, Form form) {
    return switch (form) {
      case STEM -> new Spelling(codes, from[unit], to[unit], script[unit], entry[unit]);
      case OTHER ->
          new Spelling(codes, otherFrom[unit], otherTo[unit], script[unit], otherEntry[unit]);
    };
  }

  /// What is written from one unit to another, particles and all.
  Spelling surface(int unit, int last) {
    return new Spelling(codes, surfaceFrom[unit], surfaceTo[last], script[unit]);
  }

  boolean has(int unit, int flag) {
    return (flags[unit] & flag) != 0;
  }

  int length(int unit) {
    return to[unit] - from[unit];
  }
}
