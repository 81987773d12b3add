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
  static final int NONE = -1;
  static final int GOOD = Transducer.UNIT / 2;

  /// What the table of given names says where letters do not.
  static final int NAMED = 2 * Transducer.UNIT;

  private static final int ACCEPT = -2 * Transducer.UNIT;

  final WordSimilarity similarity;
  Units x = new Units();
  Units y = new Units();

  /// The partner of each unit, [#NONE] without; for joined units the first partner.
  final int[] partnerX = new int[Units.MAX];

  final int[] partnerY = new int[Units.MAX];

  /// The log-odds of the pair that the unit is in, in 1/256 nat.
  final int[] scoreX = new int[Units.MAX];

  final int[] scoreY = new int[Units.MAX];

  /// Whether the unit was matched as one of several joined on its own side.
  final boolean[] joinedX = new boolean[Units.MAX];

  final boolean[] joinedY = new boolean[Units.MAX];
  private final int[] sameX = new int[Units.MAX];
  private final boolean[] sameY = new boolean[Units.MAX];
  final int[] cells = new int[Units.MAX * Units.MAX];

  Alignment(WordSimilarity similarity) {
    this.similarity = similarity;
  }

  void align(Units a, Units b) {
    x = a;
    y = b;
    int n = a.count;
    int m = b.count;
    same(n, m);
    for (int i = 0; i < n; i++) {
      if (sameX[i] >= 0) continue;
      for (int j = 0; j < m; j++) if (!sameY[j]) cells[i * m + j] = cell(i, j);
    }
    settle();
  }

  /// The same word in the same place is taken before anything else, so that no other cell of its
  /// row and column is ever looked at: they are set to never.
  private void same(int n, int m) {
    Arrays.fill(sameX, 0, n, NONE);
    Arrays.fill(sameY, 0, m, false);
    for (int i = 0; i < n; i++) {
      if (n > 1 && i * (m - 1) % (n - 1) != 0) continue;
      int j = n > 1 ? i * (m - 1) / (n - 1) : 0;
      if (sameY[j] || x.key[i] != y.key[j] || x.from[i] == x.to[i]) continue;
      if (x.has(i, Units.INITIAL) || y.has(j, Units.INITIAL)) continue;
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
    int n = x.count;
    int m = y.count;
    Arrays.fill(partnerX, 0, n, NONE);
    Arrays.fill(partnerY, 0, m, NONE);
    Arrays.fill(scoreX, 0, n, WordSimilarity.NEVER);
    Arrays.fill(scoreY, 0, m, WordSimilarity.NEVER);
    Arrays.fill(joinedX, 0, n, false);
    Arrays.fill(joinedY, 0, m, false);
    for (int rounds = Math.min(n, m); rounds > 0; rounds--) {
      int best = ACCEPT;
      int bi = -1;
      int bj = -1;
      for (int i = 0; i < n; i++) {
        if (partnerX[i] != NONE) continue;
        for (int j = 0; j < m; j++) {
          if (partnerY[j] == NONE && preferred(i, j, m) > best) {
            best = preferred(i, j, m);
            bi = i;
            bj = j;
          }
        }
      }
      if (bi < 0) break;
      pair(bi, bj, cells[bi * m + bj]);
    }
    if (n > 1 || m > 1) {
      joinX();
      joinY();
    }
    named();
    Initials.withServants(x, partnerX, scoreX, joinedX, y, joinedY);
    Initials.withServants(y, partnerY, scoreY, joinedY, x, joinedX);
  }

  /// What is left over on both sides and is one name by the table of given names.
  private void named() {
    var table = GivenNames.shipped();
    for (int i = 0; i < x.count; i++) {
      if (partnerX[i] != NONE || !whole(x, i) || table.find(x, i) < 0) continue;
      for (int j = 0; j < y.count; j++) {
        if (partnerY[j] != NONE || !whole(y, j)) continue;
        if (!table.one(x, i, y, j)) continue;
        cells[i * y.count + j] = NAMED;
        pair(i, j, NAMED);
        break;
      }
    }
  }

  private static boolean whole(Units u, int i) {
    return !u.has(i, Units.TITLE) && !u.has(i, Units.INITIAL);
  }

  /// Among equals the pair in like places wins.
  private int preferred(int i, int j, int m) {
    int value = cells[i * m + j];
    if (value <= ACCEPT) return value;
    return value - Math.abs(i * (m - 1) - j * (x.count - 1)) * 8;
  }

  private void pair(int i, int j, int score) {
    partnerX[i] = j;
    partnerY[j] = i;
    scoreX[i] = score;
    scoreY[j] = score;
  }

  int cell(int i, int j) {
    boolean initial = x.has(i, Units.INITIAL) || y.has(j, Units.INITIAL);
    return initial ? Initials.score(x, i, y, j) : similarity.units(x, i, y, j);
  }

  private void joinX() {
    for (int i = 0; i + 1 < x.count; i++) {
      if (scoreX[i] >= GOOD) continue;
      for (int last = Math.min(i + 2, x.count - 1); last > i; last--) {
        if (!weak(scoreX, i, last)) continue;
        int must = x.must[i] | x.must[i + 1] | x.must[last];
        int may = x.may[i] | x.may[i + 1] | x.may[last];
        int bestJ = -1;
        int best = GOOD;
        for (int j = 0; j < y.count; j++) {
          if (scoreY[j] >= GOOD || joinedY[j]) continue;
          if (Sounds.clashes(must, may, y.must[j], y.may[j]) > 1) continue;
          int s = similarity.joined(x, i, last, y, j, j);
          if (s > best) {
            best = s;
            bestJ = j;
          }
        }
        if (bestJ < 0) continue;
        for (int k = i; k <= last; k++) leave(k, partnerX, partnerY, scoreY);
        leave(bestJ, partnerY, partnerX, scoreX);
        for (int k = i; k <= last; k++) {
          partnerX[k] = bestJ;
          scoreX[k] = best;
          joinedX[k] = true;
        }
        partnerY[bestJ] = i;
        scoreY[bestJ] = best;
      }
    }
  }

  /// Leaves the partner of a unit without one.
  private static void leave(int k, int[] partner, int[] others, int[] othersScore) {
    int old = partner[k];
    if (old == NONE) return;
    others[old] = NONE;
    othersScore[old] = WordSimilarity.NEVER;
  }

  private void joinY() {
    for (int j = 0; j + 1 < y.count; j++) {
      if (scoreY[j] >= GOOD) continue;
      for (int last = Math.min(j + 2, y.count - 1); last > j; last--) {
        if (!weak(scoreY, j, last)) continue;
        int must = y.must[j] | y.must[j + 1] | y.must[last];
        int may = y.may[j] | y.may[j + 1] | y.may[last];
        int bestI = -1;
        int best = GOOD;
        for (int i = 0; i < x.count; i++) {
          if (scoreX[i] >= GOOD || joinedX[i]) continue;
          if (Sounds.clashes(must, may, x.must[i], x.may[i]) > 1) continue;
          int s = similarity.joined(x, i, i, y, j, last);
          if (s > best) {
            best = s;
            bestI = i;
          }
        }
        if (bestI < 0) continue;
        for (int k = j; k <= last; k++) leave(k, partnerY, partnerX, scoreX);
        leave(bestI, partnerX, partnerY, scoreY);
        for (int k = j; k <= last; k++) {
          partnerY[k] = bestI;
          scoreY[k] = best;
          joinedY[k] = true;
        }
        partnerX[bestI] = j;
        scoreX[bestI] = best;
      }
    }
  }

  private static boolean weak(int[] scores, int from, int last) {
    for (int k = from; k <= last; k++) if (scores[k] >= GOOD) return false;
    return true;
  }
}
