package sanad.names;

import java.util.Arrays;

/// How words of an organisation's name are cut: `S.A.R.L.` and `ذ.م.م` are one word each, `17th` is
/// the number, and the *e* of `Lashkar-e-…` none. Stateless.
final class BodyWords {
  private static final int LEAST_LETTERS = 3;
  private static final byte[][] ORDINALS =
      Orthography.ORDINALS.stream().map(Letters::codes).toArray(byte[][]::new);

  private BodyWords() {}

  /// The last of the single letters that word `i` begins, three or more; `i` itself where it begins
  /// none.
  static int spelled(Tokens tokens, int i) {
    int last = i;
    while (last < tokens.count
        && tokens.to[last] - tokens.from[last] == 1
        && tokens.script[last] == tokens.script[i]
        && tokens.script[last] != Tokens.FOREIGN) last++;
    return last - i >= LEAST_LETTERS ? last - 1 : i;
  }

  /// Where word `i` ends without the ending of an ordinal.
  static int end(Tokens tokens, int i) {
    int from = tokens.from[i];
    int to = from;
    while (to < tokens.to[i] && digit(tokens.codes[to])) to++;
    if (to == from) return tokens.to[i];
    for (byte[] ending : ORDINALS) {
      if (Arrays.equals(tokens.codes, to, tokens.to[i], ending, 0, ending.length)) return to;
    }
    return tokens.to[i];
  }

  private static boolean digit(byte code) {
    return code >= Letters.DIGIT && code < Letters.DIGIT + 10;
  }
}
