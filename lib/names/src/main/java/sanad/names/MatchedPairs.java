package sanad.names;

/// What the pairs of an alignment say, each counted once, however many units it joins.
final class MatchedPairs {
  /// Beyond so many nats a rare part's doubt weighs no more.
  private static final float MOST_DOUBT = 4;

  /// The log-odds, in nats, that stand for none.
  private static final float NONE = -8;

  float evidence;
  float doubt;
  float rarest;
  int matched;
  int inversions;
  int abdClashes;
  int kunyaClashes;
  int compoundClashes;
  boolean crossScript;
  boolean arabic;
  private float worst = 8;
  private float sum;
  private float weight;
  private int lastPartner = -1;

  MatchedPairs(Alignment a) {
    for (int i = 0; i < a.x.units.count; i++) {
      int j = a.x.partner[i];
      if (j >= 0 && !goesOn(a, i)) add(a, i, j);
    }
  }

  /// Whether the pair of a unit was that of the unit before it, joined.
  private static boolean goesOn(Alignment a, int i) {
    return i > 0 && a.x.joined[i] && a.x.joined[i - 1] && a.x.partner[i - 1] == a.x.partner[i];
  }

  private void add(Alignment a, int i, int j) {
    Units x = a.x.units;
    Units y = a.y.units;
    boolean joined = a.x.joined[i] || a.y.joined[j];
    boolean part = !x.has(i, Units.TITLE);
    float likely = a.x.likely(i);
    float nats = a.x.score[i] / 256f;
    float rarity = joined ? Math.max(x.rarity[i], y.rarity[j]) : (x.rarity[i] + y.rarity[j]) / 2;
    evidence += likely * rarity;
    if (likely >= 0.5f) {
      if (part) matched++;
      rarest = Math.max(rarest, rarity);
    }
    if (part) {
      worst = Math.min(worst, nats);
      doubt += (1 - likely) * Math.min(rarity, MOST_DOUBT);
    }
    sum += nats * rarity;
    weight += rarity;
    if (!joined) clashes(x.flags[i] ^ y.flags[j]);
    if (j < lastPartner) inversions++;
    lastPartner = j;
    crossScript |= x.script[i] != y.script[j];
    arabic |= x.script[i] == Tokens.ARABIC && y.script[j] == Tokens.ARABIC;
  }

  private void clashes(int differing) {
    if ((differing & Units.ABD) != 0) abdClashes++;
    if ((differing & Units.KUNYA) != 0) kunyaClashes++;
    if ((differing & (Units.DIN | Units.ALLAH)) != 0) compoundClashes++;
  }

  /// The log-odds of the least likely pair of parts, in nats.
  float worst() {
    return matched == 0 ? NONE : worst;
  }

  /// The mean of the pairs' log-odds, in nats, weighed by rarity.
  float mean() {
    return weight == 0 ? NONE : sum / weight;
  }
}
