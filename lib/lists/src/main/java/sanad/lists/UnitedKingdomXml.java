package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The UK Sanctions List of the FCDO, XML: `Designation` with `Name1` to `Name6`, of which the
/// sixth is the family name, and names in their own script apart.
final class UnitedKingdomXml {
  private UnitedKingdomXml() {}

  static ListEntry entry(XmlTree tree) {
    var entry =
        new EntryBuilder()
            .reference(tree.text("UniqueID"))
            .programme(tree.text("RegimeName"))
            .kind(kind(tree.text("IndividualEntityShip")));
    tree.deep("Name").forEach(name -> name(entry, name));
    tree.deep("NameNonLatinScript")
        .flatMap(name -> SeveralNames.of(name.text()).stream())
        .forEach(name -> entry.name(PRIMARY, name));
    tree.deep("DOB").forEach(date -> entry.birth(date.text()));
    tree.deep("Nationality").forEach(nation -> entry.nationality(nation.text()));
    tree.deep("Location")
        .forEach(
            place -> entry.birthPlace(place.text("TownOfBirth"), place.text("CountryOfBirth")));
    tree.deep("PassportNumber")
        .forEach(number -> entry.document(ListedDocument.PASSPORT, number.text(), ""));
    tree.deep("NationalIdentifierNumber")
        .forEach(number -> entry.document(ListedDocument.NATIONAL_ID, number.text(), ""));
    tree.deep("BusinessRegistrationNumber")
        .forEach(number -> entry.document(ListedDocument.REGISTRATION, number.text(), ""));
    tree.deep("IMONumber").forEach(number -> entry.document(ListedDocument.IMO, number.text(), ""));
    return entry.build();
  }

  private static void name(EntryBuilder entry, XmlTree name) {
    var whole =
        Stream.of("Name1", "Name2", "Name3", "Name4", "Name5", "Name6")
            .map(name::text)
            .collect(Collectors.joining(" "));
    var quality = quality(name.text("NameType"), name.text("AliasStrength"));
    SeveralNames.of(whole).forEach(one -> entry.name(quality, one));
  }

  static ListEntry.Kind kind(String said) {
    return switch (said.strip().toLowerCase(Locale.ROOT)) {
      case "individual" -> ListEntry.Kind.PERSON;
      case "ship" -> ListEntry.Kind.VESSEL;
      case "aircraft" -> ListEntry.Kind.AIRCRAFT;
      case "entity" -> ListEntry.Kind.BODY;
      default -> ListEntry.Kind.UNKNOWN;
    };
  }

  static ListedName.Quality quality(String type, String strength) {
    if (type.strip().toLowerCase(Locale.ROOT).startsWith("primary")) {
      return PRIMARY;
    }
    return strength.toLowerCase(Locale.ROOT).startsWith("low") ? LOW : GOOD;
  }
}
