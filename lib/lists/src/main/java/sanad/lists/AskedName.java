package sanad.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sanad.names.KnownAliases;
import sanad.names.NameParser;
import sanad.names.ParsedName;
import sanad.names.PartialDate;
import sanad.names.PersonDetails;

/// A name that is asked of every list, read once for all of them.
///
/// @param entry whose name it is
/// @param persons what is searched for among persons: the name, and what a table of aliases joins
///   with it; none where it is no person's
/// @param body among which others it is searched for
record AskedName(
    ListEntry entry,
    String name,
    PersonDetails details,
    List<ParsedName> persons,
    Optional<ListEntry.Kind> body) {

  /// The names of an entry.
  static List<AskedName> of(ListEntry entry, KnownAliases aliases) {
    PersonDetails details = details(entry);
    ListEntry.Kind kind = entry.comparedAs();
    boolean person = kind == ListEntry.Kind.PERSON;
    Optional<ListEntry.Kind> body = person ? otherwise(entry) : Optional.of(kind);
    return entry.names().stream()
        .map(ListedName::value)
        .map(
            name ->
                new AskedName(
                    entry, name, details, person ? persons(name, aliases) : List.of(), body))
        .toList();
  }

  /// As what a person's name is searched for as well: where nobody said what it is, as a body's.
  private static Optional<ListEntry.Kind> otherwise(ListEntry entry) {
    return Optional.of(ListEntry.Kind.BODY).filter(b -> entry.kind() == ListEntry.Kind.UNKNOWN);
  }

  private static List<ParsedName> persons(String name, KnownAliases aliases) {
    var parsed = NameParser.parse(name);
    return Stream.concat(Stream.of(parsed), aliases.others(parsed).stream().map(NameParser::parse))
        .toList();
  }

  static PersonDetails details(ListEntry entry) {
    var births = new ArrayList<PartialDate>();
    for (String birth : entry.births()) PartialDate.parse(birth).ifPresent(births::add);
    return new PersonDetails(births, entry.birthPlaces(), entry.nationalities());
  }
}
