package sanad.stix;

/// What kind of thing a table of the standard describes.
enum Category {
  /// A domain object, section 4.
  SDO,
  /// A relationship object, section 5.
  SRO,
  /// A cyber-observable object, section 6.
  SCO,
  /// A meta object, section 7.
  META,
  /// The bundle, section 8.
  BUNDLE,
  /// The common properties of a category, section 3.2.
  COMMON,
  /// A type that occurs inside objects only.
  PART
}
