package sanad.names;

import java.util.Arrays;

/// A learned stochastic edit transducer between two alphabets: what one word becomes in the other
/// script, or in another spelling of the same script, and how surely.
///
/// Operations: delete a letter, insert a letter, one letter to one, one to two (`ش` → `ch`), two to
/// one (`كس` → `x`); deletion and substitution have weights of their own at the start, inside and
/// at the end of the word, insertion likewise. A weight is a log-likelihood ratio against chance in
/// 1/256 nat; the score of a pair is its best path plus a bias by length, and reads as the log-odds
/// that the two are spellings of one word: `قذافي`–`gaddafi` high, `قذافي`–`kadri` low.
///
/// Integer arithmetic throughout, so that scores are the same on every machine.
///
/// **Source:** Ristad and Yianilos, *Learning string-edit distance*, IEEE PAMI 20(5), 1998 (the
/// model and its first estimate); McCallum, Bellare and Pereira 2005 (discriminative weights); our
/// addition: places in the word. Immutable; thread-safe with a scratch array per thread.
final class Transducer {
  static final int UNIT = 256;
  static final int LONGEST = 32;
  static final int SCRATCH = (LONGEST + 2) * (LONGEST + 1);
  static final int BIASES = 16;
  static final short NEVER = Short.MIN_VALUE;

  final int a;
  final int b;
  final int baseA;
  final int baseB;
  final int ins;
  final int sub;
  final int exp;
  final int con;
  final int bias;
  final int size;
  final short[] weights;

  /// What a letter of the first alphabet can gain at most, for giving up early; filled by
  /// [#freeze].
  private final short[] most;

  /// Whether two letters of the first alphabet in a row contract to anything.
  private final boolean[] contracts;

  /// An empty transducer from an alphabet of `a` letters starting at code `baseA` to one of `b`.
  Transducer(int a, int baseA, int b, int baseB) {
    this.a = a;
    this.b = b;
    this.baseA = baseA;
    this.baseB = baseB;
    ins = 3 * a;
    sub = ins + 3 * b;
    exp = sub + 3 * a * b;
    con = exp + a * b * b;
    bias = con + a * a * b;
    size = bias + BIASES;
    weights = new short[size];
    most = new short[a];
    contracts = new boolean[a * a];
    Arrays.fill(weights, 0, exp, (short) (-7 * UNIT));
    Arrays.fill(weights, exp, bias, NEVER);
  }

  /// Prepares the shortcuts of [#score] once all weights are set.
  void freeze() {
    for (int x = 0; x < a; x++) {
      int best = 0;
      for (int p = 0; p < 3; p++) {
        best = Math.max(best, weights[deletion(p, x)]);
        for (int y = 0; y < b; y++) best = Math.max(best, weights[substitution(p, x, y)]);
      }
      for (int k = 0; k < b * b; k++) best = Math.max(best, weights[exp + x * b * b + k]);
      for (int z = 0; z < a; z++) {
        for (int y = 0; y < b; y++) {
          best = Math.max(best, weights[contraction(x, z, y)] / 2);
          best = Math.max(best, weights[contraction(z, x, y)] / 2);
          contracts[x * a + z] |= weights[contraction(x, z, y)] != NEVER;
        }
      }
      most[x] = (short) best;
    }
  }

  /// Where a letter of a word stands: 0 at the start, 1 inside, 2 at the end.
  static int place(int i, int n) {
    if (i == 0) return 0;
    return i == n - 1 ? 2 : 1;
  }

  int deletion(int place, int x) {
    return place * a + x;
  }

  int insertion(int place, int y) {
    return ins + place * b + y;
  }

  int substitution(int place, int x, int y) {
    return sub + (place * a + x) * b + y;
  }

  int expansion(int x, int y1, int y2) {
    return exp + (x * b + y1) * b + y2;
  }

  int contraction(int x1, int x2, int y) {
    return con + (x1 * a + x2) * b + y;
  }

  int biasOf(int n, int m) {
    return bias + Math.min(Math.min(n, m), BIASES - 1);
  }

  /// As [#score], but answers `floor` as soon as the score cannot reach it; about half the work for
  /// words that differ. Needs [#freeze].
  int score(byte[] x, int xFrom, int xTo, byte[] y, int yFrom, int yTo, int floor, int[] d) {
    int n = Math.min(xTo - xFrom, LONGEST);
    int m = Math.min(yTo - yFrom, LONGEST);
    short[] w = weights;
    int last = weights[biasOf(n, m)];
    int hope = last - floor;
    for (int i = 0; i < n; i++) hope += most[x[xFrom + i] - baseA];
    int row = m + 1;
    int insert = (n + 1) * row;
    d[0] = 0;
    for (int j = 1; j <= m; j++) {
      d[insert + j] = w[ins + place(j - 1, m) * b + (y[yFrom + j - 1] - baseB)];
      d[j] = d[j - 1] + d[insert + j];
    }
    int x0 = 0;
    for (int i = 1; i <= n; i++) {
      int x1 = x[xFrom + i - 1] - baseA;
      int at = i * row;
      int placeX = place(i - 1, n);
      int del = w[placeX * a + x1];
      int subRow = sub + (placeX * a + x1) * b;
      int expRow = exp + x1 * b * b;
      int conRow = con + (x0 * a + x1) * b;
      boolean contract = i > 1 && contracts[x0 * a + x1];
      int left = d[at - row] + del;
      d[at] = left;
      int rowBest = left;
      int diagonal = d[at - row];
      int beforeDiagonal = 0;
      int y0 = 0;
      for (int j = 1; j <= m; j++) {
        int y1 = y[yFrom + j - 1] - baseB;
        int above = d[at - row + j];
        int best = Math.max(above + del, diagonal + w[subRow + y1]);
        if (j > 1) best = Math.max(best, beforeDiagonal + w[expRow + y0 * b + y1]);
        if (contract) best = Math.max(best, d[at - 2 * row + j - 1] + w[conRow + y1]);
        // last, since the next letter waits for it
        best = Math.max(best, left + d[insert + j]);
        d[at + j] = best;
        rowBest = Math.max(rowBest, best);
        left = best;
        beforeDiagonal = diagonal;
        diagonal = above;
        y0 = y1;
      }
      hope -= most[x1];
      if (rowBest + hope < 0) return floor;
      x0 = x1;
    }
    return Math.max(floor, d[n * row + m] + last);
  }

  /// The log-odds, in 1/256 nat, that `x[xFrom, xTo)` and `y[yFrom, yTo)` spell one word. Both must
  /// lie in the alphabets; words are cut at 32 letters. `scratch` has [#SCRATCH] places.
  int score(byte[] x, int xFrom, int xTo, byte[] y, int yFrom, int yTo, int[] scratch) {
    int n = Math.min(xTo - xFrom, LONGEST);
    int m = Math.min(yTo - yFrom, LONGEST);
    fill(x, xFrom, n, y, yFrom, m, scratch);
    return scratch[n * (m + 1) + m] + weights[biasOf(n, m)];
  }

  private void fill(byte[] x, int xFrom, int n, byte[] y, int yFrom, int m, int[] d) {
    short[] w = weights;
    int row = m + 1;
    int insert = (n + 1) * row;
    d[0] = 0;
    for (int j = 1; j <= m; j++) {
      d[insert + j] = w[ins + place(j - 1, m) * b + (y[yFrom + j - 1] - baseB)];
      d[j] = d[j - 1] + d[insert + j];
    }
    int x0 = 0;
    for (int i = 1; i <= n; i++) {
      int x1 = x[xFrom + i - 1] - baseA;
      int at = i * row;
      int placeX = place(i - 1, n);
      int del = w[placeX * a + x1];
      int subRow = sub + (placeX * a + x1) * b;
      int expRow = exp + x1 * b * b;
      int conRow = con + (x0 * a + x1) * b;
      d[at] = d[at - row] + del;
      int y0 = 0;
      for (int j = 1; j <= m; j++) {
        int y1 = y[yFrom + j - 1] - baseB;
        int best = d[at + j - row] + del;
        int value = d[at + j - 1] + w[ins + place(j - 1, m) * b + y1];
        if (value > best) best = value;
        value = d[at + j - row - 1] + w[subRow + y1];
        if (value > best) best = value;
        if (j > 1) {
          value = d[at + j - row - 2] + w[expRow + y0 * b + y1];
          if (value > best) best = value;
        }
        if (i > 1) {
          value = d[at + j - 2 * row - 1] + w[conRow + y1];
          if (value > best) best = value;
        }
        d[at + j] = best;
        y0 = y1;
      }
      x0 = x1;
    }
  }

  /// The operations of the best path, from the start of the words, as indexes into [#weights];
  /// answers their number. `operations` holds at least 64 places.
  int trace(byte[] x, int xFrom, int xTo, byte[] y, int yFrom, int yTo, int[] d, int[] operations) {
    int n = Math.min(xTo - xFrom, LONGEST);
    int m = Math.min(yTo - yFrom, LONGEST);
    fill(x, xFrom, n, y, yFrom, m, d);
    int[] lettersX = letters(x, xFrom, n, baseA);
    int[] lettersY = letters(y, yFrom, m, baseB);
    int count = 0;
    int i = n;
    int j = m;
    while (i > 0 || j > 0) {
      int operation = last(lettersX, i, lettersY, j, d);
      operations[count++] = operation;
      i -= takesOfX(operation);
      j -= takesOfY(operation);
    }
    for (int l = 0, r = count - 1; l < r; l++, r--) {
      int swap = operations[l];
      operations[l] = operations[r];
      operations[r] = swap;
    }
    return count;
  }

  private static int[] letters(byte[] codes, int from, int count, int base) {
    int[] letters = new int[count];
    for (int k = 0; k < count; k++) letters[k] = codes[from + k] - base;
    return letters;
  }

  /// The operation by which the best path came to the first `i` letters of one word and the first
  /// `j` of the other.
  private int last(int[] x, int i, int[] y, int j, int[] d) {
    int row = y.length + 1;
    int here = d[i * row + j];
    if (i > 0 && j > 0) {
      int one = substitution(place(i - 1, x.length), x[i - 1], y[j - 1]);
      if (d[(i - 1) * row + j - 1] + weights[one] == here) return one;
    }
    if (i > 0 && j > 1) {
      int two = expansion(x[i - 1], y[j - 2], y[j - 1]);
      if (d[(i - 1) * row + j - 2] + weights[two] == here) return two;
    }
    if (i > 1 && j > 0) {
      int ofTwo = contraction(x[i - 2], x[i - 1], y[j - 1]);
      if (d[(i - 2) * row + j - 1] + weights[ofTwo] == here) return ofTwo;
    }
    if (j > 0) {
      int inserted = insertion(place(j - 1, y.length), y[j - 1]);
      if (d[i * row + j - 1] + weights[inserted] == here) return inserted;
    }
    if (i == 0) throw new IllegalStateException("no path: scratch array shared between threads");
    return deletion(place(i - 1, x.length), x[i - 1]);
  }

  /// How many letters of the first word an operation takes.
  int takesOfX(int operation) {
    if (operation >= ins && operation < sub) return 0;
    return operation < con ? 1 : 2;
  }

  /// How many letters of the second word an operation takes.
  int takesOfY(int operation) {
    if (operation < ins) return 0;
    return operation >= exp && operation < con ? 2 : 1;
  }
}
