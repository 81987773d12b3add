package sanad.names;

import java.util.Arrays;

/// One name of an aligned pair, with what each of its units found in the other. Scratch of an
/// [Alignment], valid until its next call.
final class Side {
  static final int NONE = -1;

  Units units = new Units();

  /// The partner of each unit, [#NONE] without; for joined units the first partner.
  final int[] partner = new int[Units.MAX];

  /// The log-odds of the pair that the unit is in, in 1/256 nat.
  final int[] score = new int[Units.MAX];

  /// Whether the unit was matched as one of several joined on its own side.
  final boolean[] joined = new boolean[Units.MAX];

  /// Forgets what the units found.
  void clear() {
    Arrays.fill(partner, 0, units.count, NONE);
    Arrays.fill(score, 0, units.count, WordSimilarity.NEVER);
    Arrays.fill(joined, 0, units.count, false);
  }

  void pair(int unit, int with, int likely) {
    partner[unit] = with;
    score[unit] = likely;
  }

  /// Leaves the partner of a unit, which is of the other side, without one.
  void leave(int unit, Side other) {
    int old = partner[unit];
    if (old != NONE) other.pair(old, NONE, WordSimilarity.NEVER);
  }

  /// How likely the pair of a unit is, 0 without.
  float likely(int unit) {
    return partner[unit] < 0 ? 0 : Features.probability(score[unit]);
  }

  /// The last of the units joined that begin with this one.
  int lastJoined(int unit) {
    int last = unit;
    if (!joined[unit]) return last;
    while (last + 1 < units.count && joined[last + 1] && partner[last + 1] == partner[unit]) last++;
    return last;
  }

  boolean isGood(int unit) {
    return score[unit] >= Alignment.GOOD;
  }

  /// Whether none of the units found a good partner.
  boolean isWeak(int first, int last) {
    for (int k = first; k <= last; k++) if (isGood(k)) return false;
    return true;
  }
}
