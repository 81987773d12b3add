package sanad.reader;

/// A place as a list has it, or as a text names it.
///
/// @param kind what it is
/// @param id `geonames:2538475`, `iso:MA`, `un:015`, `region:sahel`; empty when no list has it
/// @param arabic name; empty when unknown, as are the others
/// @param country ISO 3166-1 alpha-2; empty for regions of several countries and when unknown
/// @param at a point in it, or [Coordinates#UNKNOWN]
public record Place(
    Kind kind,
    String id,
    String english,
    String arabic,
    String french,
    String country,
    Coordinates at) {

  /// What a place is.
  public enum Kind {
    COUNTRY,
    REGION,
    CITY,
    /// Named in the text and in no list.
    UNLISTED
  }

  /// A place that no list has.
  static Place unlisted(String name) {
    return new Place(Kind.UNLISTED, "", name, name, name, "", Coordinates.UNKNOWN);
  }
}
