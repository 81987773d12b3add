package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.util.Locale;

/// OFAC's `sdn.xml`: `sdnEntry` with first and last name, `aka` strong or weak.
final class OfacXml {
  private OfacXml() {}

  static ListEntry entry(XmlTree tree) {
    var entry =
        new EntryBuilder()
            .reference(tree.text("uid"))
            .kind(kind(tree.text("sdnType")))
            .name(PRIMARY, tree.text("firstName"), tree.text("lastName"));
    tree.deep("program").forEach(p -> entry.programme(p.text()));
    tree.deep("aka")
        .forEach(
            aka ->
                entry.name(
                    aka.text("category").equalsIgnoreCase("weak") ? LOW : GOOD,
                    aka.text("firstName"),
                    aka.text("lastName")));
    tree.deep("nationality").forEach(n -> entry.nationality(n.text("country")));
    tree.deep("citizenship").forEach(n -> entry.nationality(n.text("country")));
    tree.deep("dateOfBirthItem").forEach(d -> entry.birth(d.text("dateOfBirth")));
    tree.deep("placeOfBirthItem").forEach(p -> entry.birthPlace(p.text("placeOfBirth")));
    tree.all("idList")
        .flatMap(list -> list.all("id"))
        .filter(id -> OfacDocuments.isOne(id.text("idType")))
        .forEach(
            id -> entry.document(id.text("idType"), id.text("idNumber"), id.text("idCountry")));
    return entry.build();
  }

  static ListEntry.Kind kind(String type) {
    return switch (type.strip().toLowerCase(Locale.ROOT)) {
      case "individual" -> ListEntry.Kind.PERSON;
      case "vessel" -> ListEntry.Kind.VESSEL;
      case "aircraft" -> ListEntry.Kind.AIRCRAFT;
      case "entity", "" -> ListEntry.Kind.BODY;
      default -> ListEntry.Kind.UNKNOWN;
    };
  }
}
