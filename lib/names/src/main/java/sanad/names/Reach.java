package sanad.names;

import java.util.Arrays;

/// A transducer seen from a word that is asked: where the weights of each kind of operation lie,
/// and what the letters of the word can gain at most, whatever word it is compared with. The asked
/// word is the second of the transducer where it is `turned`, else the first. Immutable;
/// thread-safe.
final class Reach {
  final Transducer transducer;
  final boolean turned;

  /// The letters of the words that it is compared with, and the code of the first.
  final int letters;

  final int base;

  /// The same of the word asked.
  final int askedLetters;

  final int askedBase;

  /// What a letter asked gains at most by itself, and against one or two letters of the other word;
  /// by the place in the word, then by letter.
  private final int[] alone;

  /// The weights of the other word's letters by themselves, by place and letter.
  private final int[] single;

  /// What two neighbours asked gain at most against one letter.
  private final int[] pair;

  /// What a letter of the other word gains at most with a neighbour for one letter asked, halved.
  private final int[] shared;

  /// For which letters asked two neighbours of the other word may stand, a bit for each.
  private final long[] joins;

  /// What a letter of the other word gains by itself, at least nothing.
  final int spare;

  Reach(Transducer transducer, boolean turned) {
    this.transducer = transducer;
    this.turned = turned;
    letters = turned ? transducer.a : transducer.b;
    base = turned ? transducer.baseA : transducer.baseB;
    askedLetters = turned ? transducer.b : transducer.a;
    askedBase = turned ? transducer.baseB : transducer.baseA;
    alone = new int[3 * askedLetters];
    pair = new int[askedLetters * askedLetters];
    single = new int[3 * letters];
    joins = new long[letters * letters];
    shared = new int[letters * askedLetters];
    Arrays.fill(shared, Transducer.NEVER);
    int most = 0;
    for (int c = 0; c < letters; c++) {
      for (int p = 0; p < 3; p++) {
        single[p * letters + c] = lone(p, c);
        most = Math.max(most, single[p * letters + c]);
      }
      for (int d = 0; d < letters; d++) {
        int together = two(c, d);
        for (int q = 0; q < askedLetters; q++) {
          int weight = weight(together + q * stride());
          if (weight == Transducer.NEVER) continue;
          joins[c * letters + d] |= 1L << q;
          share(c, q, weight);
          share(d, q, weight);
        }
      }
    }
    spare = most;
    for (int q = 0; q < askedLetters; q++) gains(q);
  }

  private void share(int c, int q, int weight) {
    int at = c * askedLetters + q;
    shared[at] = Math.max(shared[at], (weight + 1) >> 1);
  }

  /// What a letter of the other word gains at most with a neighbour for the letter asked, halved.
  int shared(int c, int q) {
    return shared[c * askedLetters + q];
  }

  private void gains(int q) {
    for (int r = 0; r < askedLetters; r++) {
      int best = Transducer.NEVER;
      for (int c = 0; c < letters; c++) best = Math.max(best, weight(joined(q, r, c)));
      pair[q * askedLetters + r] = best;
    }
    int together = Transducer.NEVER;
    for (int k = 0; k < letters * letters; k++)
      together = Math.max(together, weight(two(k / letters, k % letters) + q * stride()));
    for (int p = 0; p < 3; p++) {
      int best = Math.max(together, asked(p, q));
      for (int c = 0; c < letters; c++)
        for (int o = 0; o < 3; o++) best = Math.max(best, weight(one(p, q, o, c)));
      alone[p * askedLetters + q] = best;
    }
  }

  int weight(int operation) {
    return transducer.weights[operation];
  }

  /// The weight of a letter asked that has no counterpart.
  int asked(int place, int q) {
    return weight(turned ? transducer.insertion(place, q) : transducer.deletion(place, q));
  }

  /// The weight of a letter of the other word that has no counterpart.
  int other(int place, int c) {
    return single[place * letters + c];
  }

  private int lone(int place, int c) {
    return weight(turned ? transducer.deletion(place, c) : transducer.insertion(place, c));
  }

  /// A letter asked for one of the other word, `place` and `at` being where each stands.
  int one(int place, int q, int at, int c) {
    return turned ? transducer.substitution(at, c, q) : transducer.substitution(place, q, c);
  }

  /// Two neighbours asked for one letter of the other word.
  int joined(int q, int r, int c) {
    return turned ? transducer.expansion(c, q, r) : transducer.contraction(q, r, c);
  }

  /// Two neighbours of the other word for the first letter asked; the next lies [#stride] on.
  int two(int c, int d) {
    return turned ? transducer.contraction(c, d, 0) : transducer.expansion(0, c, d);
  }

  int stride() {
    return turned ? 1 : transducer.b * transducer.b;
  }

  /// Whether two neighbours of the other word may stand for any of the letters asked.
  boolean joins(int c, int d, long askedLetters) {
    return (joins[c * letters + d] & askedLetters) != 0;
  }

  /// What the letter asked at `j` of a word gains at most; that of two neighbours is halved.
  int most(byte[] codes, int from, int n, int j) {
    int q = codes[from + j] - askedBase;
    int best = alone[Transducer.place(j, n) * askedLetters + q];
    if (j > 0) best = Math.max(best, half(codes[from + j - 1] - askedBase, q));
    if (j + 1 < n) best = Math.max(best, half(q, codes[from + j + 1] - askedBase));
    return best;
  }

  private int half(int q, int r) {
    return (pair[q * askedLetters + r] + 1) >> 1;
  }
}
