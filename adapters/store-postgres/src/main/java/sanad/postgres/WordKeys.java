package sanad.postgres;

import java.util.List;
import java.util.stream.LongStream;
import sanad.text.SearchTokens;

/// The words of a row as numbers, by which a search finds it: the index of words compares eight
/// bytes instead of spelled words. A number has 24 bits of its row's class before 40 of the word,
/// so that a search reads only what its viewer may read, and what comes in together lies together
/// in the index; the row's block has a number among them as well ([SearchBlocks]).
///
/// Two words with one number find each other's rows: where a class holds a million words, a search
/// meets such a one in a million, and the reader then sees an object of its own that it did not ask
/// for. Rows hold the numbers, so neither the digest nor the place of the class is changed without
/// a migration that makes them anew.
///
/// **Source:** Fowler, Noll and Vo 1991 (FNV-1a, 64 bits, over UTF-16); the finalizer of
/// MurmurHash3 (Appleby 2011, public domain); docs/decisions/0035.
final class WordKeys {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /// Words of one row that count.
  private static final int MOST = 10_000;

  /// Bits of a word, before which those of the class stand.
  static final int WORD_BITS = 40;

  private WordKeys() {}

  /// All of a row's: its block's, then those of its text's words.
  static long[] of(long row, int releaseClass, String text) {
    List<String> words = SearchTokens.of(text);
    long[] keys = new long[1 + Math.min(words.size(), MOST)];
    keys[0] = ofBlock(row);
    for (int i = 1; i < keys.length; i++) {
      keys[i] = in(releaseClass, word(words.get(i - 1)));
    }
    return keys;
  }

  /// The key of a row's block.
  static long ofBlock(long row) {
    return block(row / SearchBlocks.ROWS);
  }

  /// A word in no class.
  static long word(String word) {
    long hash = BASIS;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return spread(hash);
  }

  /// A word in a class.
  static long in(int releaseClass, long word) {
    return word ^ ((long) releaseClass << WORD_BITS);
  }

  private static long block(long block) {
    return spread(~block);
  }

  /// What leads every word of one class into another, by exclusive or.
  static long step(int from, int to) {
    return in(from, in(to, 0));
  }

  /// The keys of blocks, which are in no class.
  static List<Long> blocks(long from, long until) {
    return LongStream.range(from, until).map(WordKeys::block).boxed().toList();
  }

  /// The upper bits of a number each of whose bits hangs on all that were given.
  private static long spread(long number) {
    long mixed = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (mixed ^ (mixed >>> 33)) >>> (Long.SIZE - WORD_BITS);
  }
}
