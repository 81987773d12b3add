package sanad.names;

/// How much of one name of an aligned pair the other has. Titles weigh, and are not counted among
/// the parts.
final class Coverage {
  /// The first and the last part, -1 in a name without parts.
  final int first;

  final int last;

  /// How many parts there are, and how many of them found nothing that is as likely as not.
  final int parts;

  final int unmatched;

  /// How many units were matched joined with a neighbour.
  final int joined;

  /// The rarity of what the other name does not have, in nats.
  final float left;

  private final float total;
  private final Side side;

  Coverage(Side side) {
    this.side = side;
    Units units = side.units;
    int firstPart = -1;
    int lastPart = -1;
    int counted = 0;
    int open = 0;
    int together = 0;
    float all = 0;
    float alone = 0;
    for (int i = 0; i < units.count; i++) {
      float rarity = units.rarity[i];
      float likely = side.likely(i);
      all += rarity;
      alone += rarity * (1 - likely);
      if (side.joined[i]) together++;
      if (units.has(i, Units.TITLE)) continue;
      counted++;
      if (firstPart < 0) firstPart = i;
      lastPart = i;
      if (likely < 0.5f) open++;
    }
    first = firstPart;
    last = lastPart;
    parts = counted;
    unmatched = open;
    joined = together;
    left = alone;
    total = all;
  }

  /// The share of the name's rarity that the other has, 0 to 1.
  float share() {
    return total == 0 ? 0 : 1 - left / total;
  }

  /// How likely the pair of the first part is, 0 without.
  float likelyFirst() {
    return first < 0 ? 0 : side.likely(first);
  }

  float likelyLast() {
    return last < 0 ? 0 : side.likely(last);
  }
}
