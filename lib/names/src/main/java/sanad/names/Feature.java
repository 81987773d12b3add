package sanad.names;

/// What the calibration sees of an aligned pair of names, in the order of its tables.
///
/// Each number is symmetric in the two: where the names differ, the lesser and the greater of the
/// two values are features of their own. *Parts* are units but for titles, which weigh and are not
/// counted. A part is matched where its pair is as likely as not; *likely* is the probability that
/// the words of a pair are spellings of one.
enum Feature {
  /// The rarity of what both names have, in nats, each pair by how likely it is.
  EVIDENCE,
  /// The rarity of what one name has alone.
  LESS_LEFT,
  MORE_LEFT,
  /// The share of one name's rarity that the other has.
  LESS_SHARE,
  MORE_SHARE,
  /// The log-odds of the least likely pair of parts.
  WORST,
  /// The mean of the pairs' log-odds, weighed by rarity.
  MEAN,
  /// How many pairs of parts are matched.
  MATCHED,
  /// How many parts of one name are not.
  LESS_UNMATCHED,
  MORE_UNMATCHED,
  /// How likely the pair of a name's first part is.
  LESS_FIRST,
  MORE_FIRST,
  /// How likely the pair of a name's last part is.
  LESS_LAST,
  MORE_LAST,
  /// How often the order of the one name is not that of the other.
  INVERSIONS,
  /// Pairs of which one is a servant's name alone: `Abd al-`.
  ABD_CLASH,
  /// Pairs of which one is a kunya alone.
  KUNYA_CLASH,
  /// Pairs of which one is compounded with `al-Din` or `Allah` alone.
  COMPOUND_CLASH,
  /// 1 where a pair crosses scripts.
  CROSS_SCRIPT,
  /// 1 where a pair is of two Arabic words.
  ARABIC,
  /// How many parts a name has.
  LESS_PARTS,
  MORE_PARTS,
  /// The rarity of pairs, as far as they are unlikely, each up to a bound.
  DOUBT,
  /// How near the nearest pair of parts is that both found nothing: low means contradiction.
  NEAREST_LEFT,
  /// The rarity of the rarest matched pair.
  RAREST,
  /// How many units were matched joined with a neighbour.
  JOINED,
  /// How likely it is that the first parts of both are one.
  FIRST_PAIR,
  /// How likely it is that the last parts of both are one.
  LAST_PAIR,
  /// Titles beside parts of the other name that found nothing: perhaps exchanged.
  TITLE_CLASH,
  /// 1 where one's own name is the other's forefather.
  FOREFATHER,
  /// The lesser of what the first parts and the last parts have in common.
  LEAST_END,
  /// How alike the letters of both are, words aside ([Whole]).
  LETTERS,
  /// How alike their consonants are.
  SOUNDS,
  /// How they begin, and how they end.
  HEAD,
  TAIL;

  /// Writes this feature's value among the others.
  void put(float[] features, float value) {
    features[ordinal()] = value;
  }

  /// Writes a value of each name, the lesser as this feature and the greater as the one after it.
  void putBoth(float[] features, float one, float other) {
    features[ordinal()] = Math.min(one, other);
    features[ordinal() + 1] = Math.max(one, other);
  }
}
