package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

/// The UN Security Council consolidated list. **Source:** the list's own XML: `CONSOLIDATED_LIST`
/// with `INDIVIDUAL` and `ENTITY`; names are positional, there is no surname.
final class UnitedNationsXml {
  private UnitedNationsXml() {}

  static ListEntry entry(XmlTree tree) {
    boolean person = tree.name().equals("INDIVIDUAL");
    var entry =
        new EntryBuilder()
            .reference(tree.text("REFERENCE_NUMBER"))
            .kind(person ? ListEntry.Kind.PERSON : ListEntry.Kind.BODY)
            .programme(tree.text("UN_LIST_TYPE"))
            .name(
                PRIMARY,
                tree.text("FIRST_NAME"),
                tree.text("SECOND_NAME"),
                tree.text("THIRD_NAME"),
                tree.text("FOURTH_NAME"))
            .name(PRIMARY, tree.text("NAME_ORIGINAL_SCRIPT"));
    var kind = person ? "INDIVIDUAL_" : "ENTITY_";
    tree.all(kind + "ALIAS")
        .forEach(
            alias ->
                entry.name(
                    alias.text("QUALITY").equalsIgnoreCase("Low") ? LOW : GOOD,
                    alias.text("ALIAS_NAME")));
    tree.all("NATIONALITY").flatMap(n -> n.all("VALUE")).forEach(v -> entry.nationality(v.text()));
    tree.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(date -> entry.birth(date(date)));
    tree.all("INDIVIDUAL_PLACE_OF_BIRTH")
        .forEach(
            place ->
                entry.birthPlace(
                    place.text("CITY"), place.text("STATE_PROVINCE"), place.text("COUNTRY")));
    return entry.build();
  }

  private static String date(XmlTree date) {
    if (!date.text("DATE").isEmpty()) {
      return date.text("DATE");
    }
    if (!date.text("FROM_YEAR").isEmpty() && !date.text("TO_YEAR").isEmpty()) {
      return date.text("FROM_YEAR") + "/" + date.text("TO_YEAR");
    }
    return date.text("YEAR");
  }
}
