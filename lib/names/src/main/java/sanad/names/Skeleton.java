package sanad.names;

/// The consonant skeletons of a word in either script: `طارق`, `Tarek` and `Tariq` are t-r-k.
///
/// Eight classes that both scripts agree on: b p f v · t d · s z sh j · k q g kh · m · n · l · r.
/// Weak letters, vowels, `ع`, `h` and the d of `dj` are dropped; one class twice in a row counts
/// once, also across vowels, since Arabic does not write them (`مؤمن`, Moumen: m-n); at most eight
/// consonants are kept, four bits each. A letter heard in two classes gives both skeletons: `ث`,
/// `ذ`, `ظ`, `ض` and Latin `th`, `dh` (t or s), `ج` and `g` (s or k), `خ` and Latin `ch` (k or s),
/// and Latin `v`, which Persians, Turks and Pakistanis write for `و` (b or dropped: Nevvab, Nawab).
/// Skeletons of four consonants and more are also kept with each consonant left out, so that one
/// difference is bridged. **Source:** reference names.md 5.7; the deletions: Garbe, SymSpell, 2012.
final class Skeleton {
  static final int LONGEST = 8;
  static final int MOST_KEYS = 40;
  private static final int VARIANTS = 4;
  private static final int DELETABLE = 4;

  /// In place of a second class: the letter may also be dropped.
  private static final int NONE = 15;

  private static final byte[] CLASS = new byte[Letters.LIMIT];
  private static final byte[] SECOND = new byte[Letters.LIMIT];
  private static final byte[] BEFORE_H = new byte[Letters.LIMIT];
  private static final byte H = Letters.latin('h');
  private static final byte D = Letters.latin('d');
  private static final byte J = Letters.latin('j');

  static {
    set(CLASS, "bpfvبپفڤ", 1);
    set(CLASS, "tdتطدضذث", 2);
    set(CLASS, "szcjxسصزظشجچژ", 3);
    set(CLASS, "kqgقكگغخ", 4);
    set(CLASS, "mم", 5);
    set(CLASS, "nن", 8);
    set(CLASS, "lل", 6);
    set(CLASS, "rر", 7);
    set(SECOND, "ثذض", 3);
    set(SECOND, "ظ", 2);
    set(SECOND, "جc", 4);
    set(SECOND, "g", 3);
    set(SECOND, "v", NONE);
    set(BEFORE_H, "td", 3);
    set(BEFORE_H, "c", 4);
  }

  private Skeleton() {}

  private static void set(byte[] table, String letters, int value) {
    for (byte code : Letters.codes(letters)) table[code] = (byte) value;
  }

  /// The first skeleton alone; four bits a consonant; 0 for a word without consonants.
  static long of(byte[] codes, int from, int to) {
    long[] keys = new long[MOST_KEYS];
    keys(codes, from, to, keys);
    return keys[0];
  }

  /// All keys of a word, exact ones first; answers their number. A word without consonants has key
  /// 0.
  static int keys(byte[] codes, int from, int to, long[] out) {
    int exact = exact(codes, from, to, out);
    int count = exact;
    for (int k = 0; k < exact; k++) {
      int n = length(out[k]);
      if (n < DELETABLE) continue;
      for (int d = 0; d < n && count < MOST_KEYS; d++) {
        long low = out[k] & ((1L << (4 * d)) - 1);
        long high = out[k] >>> (4 * (d + 1));
        long key = (high << (4 * d)) | low;
        if (!contains(out, count, key)) out[count++] = key;
      }
    }
    return count;
  }

  /// The keys of a word without deletions.
  static int exact(byte[] codes, int from, int to, long[] out) {
    int count = 1;
    out[0] = 0;
    for (int i = from; i < to; i++) {
      int c = CLASS[codes[i]];
      if (c == 0 || (codes[i] == D && i + 1 < to && codes[i + 1] == J)) continue;
      boolean digraph = i + 1 < to && codes[i + 1] == H && BEFORE_H[codes[i]] != 0;
      int second = digraph ? BEFORE_H[codes[i]] : SECOND[codes[i]];
      int now = count;
      for (int k = 0; k < now; k++) {
        long before = out[k];
        out[k] = append(before, c);
        if (second != 0 && count < VARIANTS)
          out[count++] = second == NONE ? before : append(before, second);
      }
    }
    return count;
  }

  private static long append(long bits, int c) {
    return (bits & 15) == c || length(bits) == LONGEST ? bits : bits << 4 | c;
  }

  /// The first class of a letter, 0 to 8; 0 for one that is dropped.
  static int classOf(byte code) {
    return CLASS[code];
  }

  static int length(long bits) {
    return (67 - Long.numberOfLeadingZeros(bits)) / 4;
  }

  private static boolean contains(long[] keys, int count, long key) {
    for (int i = 0; i < count; i++) if (keys[i] == key) return true;
    return false;
  }
}
