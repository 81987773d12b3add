package sanad.names;

import java.util.Arrays;

/// Which unit of one name was matched to which of the other, best first.
///
/// Every unit is used once; order is free (inversions are counted, not forbidden). Where a unit
/// found no good partner, it is tried joined with its neighbours, up to three words on either side:
/// `عبداللهي پور`–`Abdollahpour`, `Obaid Ullah`–`Obaidullah`, `محمدرضا`–`Mohammad Reza`. Holds the
/// scratch of one thread; the result is valid until the next call.
///
/// **Source:** reference names.md 5.4.
final class Alignment {
  static final int GOOD = Transducer.UNIT / 2;

  /// What the table of given names says where letters do not.
  static final int NAMED = 2 * Transducer.UNIT;

  private static final int ACCEPT = -2 * Transducer.UNIT;

  final WordSimilarity similarity;
  final Side x = new Side();
  final Side y = new Side();
  private final int[] sameX = new int[Units.MAX];
  private final boolean[] sameY = new boolean[Units.MAX];
  final int[] cells = new int[Units.MAX * Units.MAX];

  Alignment(WordSimilarity similarity) {
    this.similarity = similarity;
  }

  void align(Units a, Units b) {
    x.units = a;
    y.units = b;
    int n = a.count;
    int m = b.count;
    same(a, b);
    for (int i = 0; i < n; i++) {
      if (sameX[i] >= 0) continue;
      for (int j = 0; j < m; j++) if (!sameY[j]) cells[i * m + j] = cell(a, i, b, j);
    }
    settle();
  }

  /// The same word in the same place is taken before anything else, so that no other cell of its
  /// row and column is ever looked at: they are set to never.
  private void same(Units a, Units b) {
    int n = a.count;
    int m = b.count;
    Arrays.fill(sameX, 0, n, Side.NONE);
    Arrays.fill(sameY, 0, m, false);
    for (int i = 0; i < n; i++) {
      if (n > 1 && i * (m - 1) % (n - 1) != 0) continue;
      int j = n > 1 ? i * (m - 1) / (n - 1) : 0;
      if (sameY[j] || a.key[i] != b.key[j] || a.from[i] == a.to[i]) continue;
      if (a.has(i, Units.INITIAL) || b.has(j, Units.INITIAL)) continue;
      sameX[i] = j;
      sameY[j] = true;
      Arrays.fill(cells, i * m, i * m + m, WordSimilarity.NEVER);
    }
    for (int j = 0; j < m; j++) {
      if (sameY[j]) for (int i = 0; i < n; i++) cells[i * m + j] = WordSimilarity.NEVER;
    }
    for (int i = 0; i < n; i++) if (sameX[i] >= 0) cells[i * m + sameX[i]] = WordSimilarity.SAME;
  }

  /// As [#align], with the similarities given in [#cells], row by row.
  void settle() {
    int n = x.units.count;
    int m = y.units.count;
    x.clear();
    y.clear();
    for (int rounds = Math.min(n, m); rounds > 0; rounds--) {
      int best = ACCEPT;
      int bi = -1;
      int bj = -1;
      for (int i = 0; i < n; i++) {
        if (x.partner[i] != Side.NONE) continue;
        for (int j = 0; j < m; j++) {
          if (y.partner[j] == Side.NONE && preferred(i, j) > best) {
            best = preferred(i, j);
            bi = i;
            bj = j;
          }
        }
      }
      if (bi < 0) break;
      pair(bi, bj, cells[bi * m + bj]);
    }
    if (n > 1 || m > 1) {
      join(x, y);
      join(y, x);
    }
    named();
    Initials.withServants(x, y);
    Initials.withServants(y, x);
  }

  /// What is left over on both sides and is one name by the table of given names.
  private void named() {
    var table = GivenNames.shipped();
    Units a = x.units;
    Units b = y.units;
    for (int i = 0; i < a.count; i++) {
      if (x.partner[i] != Side.NONE || !whole(a, i) || table.find(a, i) < 0) continue;
      for (int j = 0; j < b.count; j++) {
        if (y.partner[j] != Side.NONE || !whole(b, j)) continue;
        if (!table.one(a, i, b, j)) continue;
        cells[i * b.count + j] = NAMED;
        pair(i, j, NAMED);
        break;
      }
    }
  }

  private static boolean whole(Units u, int i) {
    return !u.has(i, Units.TITLE) && !u.has(i, Units.INITIAL);
  }

  /// Among equals the pair in like places wins.
  private int preferred(int i, int j) {
    int m = y.units.count;
    int value = cells[i * m + j];
    if (value <= ACCEPT) return value;
    return value - Math.abs(i * (m - 1) - j * (x.units.count - 1)) * 8;
  }

  private void pair(int i, int j, int score) {
    x.pair(i, j, score);
    y.pair(j, i, score);
  }

  private int cell(Units a, int i, Units b, int j) {
    boolean initial = a.has(i, Units.INITIAL) || b.has(j, Units.INITIAL);
    return initial ? Initials.score(a, i, b, j) : similarity.units(a, i, b, j);
  }

  /// Tries two or three neighbours of one side, none of which found a good partner, as one word
  /// beside each unit of the other.
  private void join(Side side, Side other) {
    int n = side.units.count;
    for (int i = 0; i + 1 < n; i++) {
      for (int last = Math.min(i + 2, n - 1); last > i; last--) {
        if (side.isWeak(i, last)) join(side, i, last, other);
      }
    }
  }

  private void join(Side side, int first, int last, Side other) {
    Units u = side.units;
    Units single = other.units;
    int must = u.must[first] | u.must[first + 1] | u.must[last];
    int may = u.may[first] | u.may[first + 1] | u.may[last];
    int partner = Side.NONE;
    int best = GOOD;
    for (int j = 0; j < single.count; j++) {
      if (other.isGood(j) || other.joined[j]) continue;
      if (Sounds.clashes(must, may, single.must[j], single.may[j]) > 1) continue;
      int score = joined(side, first, last, j);
      if (score > best) {
        best = score;
        partner = j;
      }
    }
    if (partner == Side.NONE) return;
    for (int k = first; k <= last; k++) side.leave(k, other);
    other.leave(partner, side);
    for (int k = first; k <= last; k++) {
      side.pair(k, partner, best);
      side.joined[k] = true;
    }
    other.pair(partner, first, best);
  }

  /// Always from `x` to `y`: within a script the transducer has a direction.
  private int joined(Side side, int first, int last, int j) {
    return side == x
        ? similarity.joined(x.units, first, last, y.units, j, j)
        : similarity.joined(x.units, j, j, y.units, first, last);
  }
}
