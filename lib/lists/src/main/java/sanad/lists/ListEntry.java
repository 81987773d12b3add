package sanad.lists;

import java.util.List;
import sanad.names.BodyMatcher;

/// An entry of a designation list in one form, whatever the list.
///
/// @param reference the list's own reference, for example `QDi.001`, an OFAC uid, `EU.27.28`
/// @param names at least one
/// @param births partial ISO dates as stated: `1965`, `1965-03`, `1965-03-12`, or a range
///   `1965/1968`, or `1965~`, *about 1965*
/// @param birthPlaces as written
/// @param nationalities ISO 3166-1 alpha-2 where the list has codes, else as written
/// @param programmes the list's programmes or regimes
/// @param documents passports, identity cards, numbers of ships
public record ListEntry(
    String reference,
    Kind kind,
    List<ListedName> names,
    List<String> births,
    List<String> birthPlaces,
    List<String> nationalities,
    List<String> programmes,
    List<ListedDocument> documents) {
  public ListEntry {
    names = List.copyOf(names);
    births = List.copyOf(births);
    birthPlaces = List.copyOf(birthPlaces);
    nationalities = List.copyOf(nationalities);
    programmes = List.copyOf(programmes);
    documents = List.copyOf(documents);
  }

  /// An entry of which no document is known.
  public ListEntry(
      String reference,
      Kind kind,
      List<ListedName> names,
      List<String> births,
      List<String> birthPlaces,
      List<String> nationalities,
      List<String> programmes) {
    this(reference, kind, names, births, birthPlaces, nationalities, programmes, List.of());
  }

  /// How far the list itself trusts one of these names: one that stands nowhere in it is its own.
  public ListedName.Quality quality(String name) {
    return names.stream()
        .filter(listed -> listed.value().equals(name))
        .map(ListedName::quality)
        .findFirst()
        .orElse(ListedName.Quality.PRIMARY);
  }

  /// As what its names are compared, never [Kind#UNKNOWN]: an entry of which the list does not say
  /// what it is, as a body where a name says so by a word (`شركة`, Ltd), else as a person.
  public Kind comparedAs() {
    if (kind != Kind.UNKNOWN) return kind;
    boolean body = names.stream().anyMatch(name -> BodyMatcher.says(name.value()));
    return body ? Kind.BODY : Kind.PERSON;
  }

  /// What is listed.
  public enum Kind {
    PERSON,
    BODY,
    VESSEL,
    AIRCRAFT,
    UNKNOWN;

    /// Whether it is a ship or an aircraft, whose names are compared by spelling alone.
    public boolean isCraft() {
      return this == VESSEL || this == AIRCRAFT;
    }
  }
}
