package sanad.names;

import java.util.List;

/// What else is known of a person, all optional: further evidence, never required. Born 1965 in
/// `طنجة` and in *Tanja* agree in both. Ethnicity and religion have no place here, by decision.
/// **Source:** issue 5, point 1.
///
/// @param births dates of birth as stated, several where sources differ
/// @param birthPlaces in any script
/// @param nationalities ISO 3166-1 alpha-2 codes, or names as written
public record PersonDetails(
    List<PartialDate> births, List<String> birthPlaces, List<String> nationalities) {
  /// Nothing known beyond the name.
  public static final PersonDetails NONE = new PersonDetails(List.of(), List.of(), List.of());

  public PersonDetails {
    births = List.copyOf(births);
    birthPlaces = List.copyOf(birthPlaces);
    nationalities = List.copyOf(nationalities);
  }
}
