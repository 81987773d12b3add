package sanad.reader;

/// An organisation, armed group or agency as a list has it, or as a text names it.
///
/// @param listed whether a list has it; otherwise the three names are the words of the text
/// @param acronym the first that the list has; may be empty
/// @param country ISO 3166-1 alpha-2, or empty
/// @param subtype `intl`, `media`, `armed`, `cell`, `police`, `intel`, `ministry`, `military`,
///   `fiu`, `justice`, `generic`, or empty
public record Body(
    boolean listed,
    String english,
    String arabic,
    String french,
    String acronym,
    String country,
    String subtype) {

  static Body asWritten(String name, String country, String subtype) {
    return new Body(false, name, name, name, "", country, subtype);
  }
}
