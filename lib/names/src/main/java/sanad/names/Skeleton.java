package sanad.names;

/// The consonant skeleton of a word in either script: `طارق`, `Tarek` and `Tariq` are t-r-k.
///
/// Seven classes that both scripts agree on; weak letters, vowels, `ع` and `h` are dropped, doubled
/// classes count once, `m` before `b` is `n`. At most eight consonants are kept, four bits each.
/// Letters that are heard in two classes (`ث`, `ذ`, `ج`) fall with the dentals and sibilants, one
/// class, since Arabic dialects and French mix them. **Source:** reference names.md 5.7.
final class Skeleton {
  private static final byte[] CLASS = new byte[Letters.LIMIT];
  static final int LONGEST = 8;

  static {
    set("bpfvبپفڤ", 1);
    set("tdتطد", 2);
    set("szcjxسصزثذضظشجچژ", 3);
    set("kqgقكگغخ", 4);
    set("mnمن", 5);
    set("lل", 6);
    set("rر", 7);
  }

  private Skeleton() {}

  private static void set(String letters, int value) {
    for (byte code : Letters.codes(letters)) CLASS[code] = (byte) value;
  }

  /// Four bits a consonant, first consonant highest; 0 for a word without consonants.
  static long of(byte[] codes, int from, int to) {
    long bits = 0;
    int last = 0;
    int n = 0;
    for (int i = from; i < to && n < LONGEST; i++) {
      int c = CLASS[codes[i]];
      if (c == 0) {
        last = 0;
        continue;
      }
      if (c != last) {
        bits = bits << 4 | c;
        n++;
      }
      last = c;
    }
    return bits;
  }
}
