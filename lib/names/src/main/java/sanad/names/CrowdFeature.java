package sanad.names;

/// What the calibration of searches sees behind every [Feature], in the order of its table. Asked
/// and listed are two sides, so these are not symmetric. *Parts* of the name asked are its units
/// but for titles and initials; of the one listed, but for titles.
enum CrowdFeature {
  /// The rarity, in this index, of what the name asked shares with the one listed, in nats.
  EVIDENCE,
  /// The rarity of what it does not share.
  LEFT,
  /// The rarity of the rarest part that is matched.
  RAREST,
  /// The rarity of the commonest part that is matched, 0 where none is.
  COMMONEST,
  /// The logarithm of how many names of the index would agree so by chance.
  BY_CHANCE,
  /// How many parts asked are matched, and how many are not.
  MATCHED,
  UNMATCHED,
  /// How many parts listed are not.
  EXTRA,
  /// Their rarity in the language.
  EXTRA_RARITY,
  /// By how much the matched parts are less than surely one, in nats, not above 0.
  SPELLING,
  /// The rarity of all that was asked.
  ASKED;

  /// Where this feature stands among all that a search looks at.
  int place() {
    return Features.COUNT + ordinal();
  }

  void put(float[] features, float value) {
    features[place()] = value;
  }
}
