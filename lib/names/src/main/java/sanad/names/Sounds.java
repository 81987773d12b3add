package sanad.names;

/// Consonant classes shared by both scripts, for ruling out pairs of words cheaply.
///
/// A letter that is always heard as one class sets a bit of *must*; a letter of several readings
/// (`ج` as j or g, `ذ` as dh or z, Latin `c`) sets only bits of *may*. Two words whose *must* bits
/// are missing from the other's *may* in two places cannot be spellings of one name: `طارق`/`Tarek`
/// pass, `طارق`/`Samir` do not. Vowels and weak letters count for nothing. Immutable; thread-safe.
final class Sounds {
  private static final int B = 1;
  private static final int F = 2;
  private static final int T = 4;
  private static final int S = 8;
  private static final int J = 16;
  private static final int K = 32;
  private static final int H = 64;
  private static final int M = 128;
  private static final int N = 256;
  private static final int L = 512;
  private static final int R = 1024;

  private static final int[] MUST = new int[Letters.LIMIT];
  private static final int[] MAY = new int[Letters.LIMIT];

  static {
    set("bp", B, B);
    set("f", F, F | B);
    set("v", 0, F | B);
    set("td", T, T | S | J);
    set("sz", S, S | J | T);
    set("c", 0, S | K | J);
    set("j", 0, J | K);
    set("g", 0, K | J);
    set("kq", K, K);
    set("x", 0, K | S | H);
    set("h", 0, H | K | J);
    set("m", M, M | N);
    set("n", N, N | M);
    set("l", L, L);
    set("r", R, R);
    set("بپ", B, B);
    set("ف", F, F | B);
    set("ڤ", 0, F | B);
    set("تطد", T, T);
    set("ث", 0, T | S);
    set("ذضظ", 0, T | S);
    set("سصز", S, S);
    set("ش", J, J | S);
    set("ج", 0, J | K);
    set("چ", 0, J | S | K);
    set("ژ", 0, J | S);
    set("قكگ", K, K | J);
    set("خ", 0, K | H | J);
    set("غ", 0, K | R);
    set("حه", 0, H);
    set("ة", 0, H | T);
    set("م", M, M | N);
    set("ن", N, N | M);
    set("ل", L, L);
    set("ر", R, R);
  }

  private Sounds() {}

  private static void set(String letters, int must, int may) {
    for (byte code : Letters.codes(letters)) {
      MUST[code] = must;
      MAY[code] = may;
    }
  }

  static int must(byte[] codes, int from, int to) {
    int bits = 0;
    for (int i = from; i < to; i++) bits |= MUST[codes[i]];
    return bits;
  }

  static int may(byte[] codes, int from, int to) {
    int bits = 0;
    for (int i = from; i < to; i++) bits |= MAY[codes[i]];
    return bits;
  }

  /// How many consonant classes of one side cannot be heard on the other.
  static int clashes(int mustA, int mayA, int mustB, int mayB) {
    return Integer.bitCount(mustA & ~mayB) + Integer.bitCount(mustB & ~mayA);
  }
}
