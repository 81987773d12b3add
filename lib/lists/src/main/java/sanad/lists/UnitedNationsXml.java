package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.util.regex.Pattern;

/// The UN Security Council consolidated list. **Source:** the list's own XML: `CONSOLIDATED_LIST`
/// with `INDIVIDUAL` and `ENTITY`; names are positional, there is no surname. An alias may have a
/// birth of its own.
final class UnitedNationsXml {
  /// A name of two words or more in Arabic script; in a note to an alias it is its own spelling.
  private static final Pattern OWN_SCRIPT =
      Pattern.compile("\\p{IsArabic}{2,}(?: \\p{IsArabic}{2,})+");

  /// What follows says it of any script: `original script: Абу Тамрин`.
  private static final Pattern ORIGINAL = Pattern.compile("(?i)original script: *([^;:()]+)");

  private UnitedNationsXml() {}

  static ListEntry entry(XmlTree tree) {
    boolean person = tree.name().equals("INDIVIDUAL");
    var entry =
        new EntryBuilder()
            .reference(tree.text("REFERENCE_NUMBER"))
            .kind(person ? ListEntry.Kind.PERSON : ListEntry.Kind.BODY)
            .programme(tree.text("UN_LIST_TYPE"));
    if (person) {
      entry.name(
          PRIMARY,
          tree.text("FIRST_NAME"),
          tree.text("SECOND_NAME"),
          tree.text("THIRD_NAME"),
          tree.text("FOURTH_NAME"));
    } else {
      SeveralNames.of(tree.text("FIRST_NAME")).forEach(name -> entry.name(PRIMARY, name));
    }
    SeveralNames.inOwnScript(tree.text("NAME_ORIGINAL_SCRIPT"))
        .forEach(name -> entry.name(PRIMARY, name));
    var kind = person ? "INDIVIDUAL_" : "ENTITY_";
    tree.all(kind + "ALIAS")
        .forEach(
            alias -> {
              var quality = alias.text("QUALITY").equalsIgnoreCase("Low") ? LOW : GOOD;
              SeveralNames.of(alias.text("ALIAS_NAME")).forEach(name -> entry.name(quality, name));
              OWN_SCRIPT
                  .matcher(alias.text("NOTE"))
                  .results()
                  .forEach(name -> entry.name(quality, name.group()));
              ORIGINAL
                  .matcher(alias.text("NOTE"))
                  .results()
                  .forEach(name -> entry.name(quality, name.group(1)));
              entry.birth(alias.text("DATE_OF_BIRTH"));
              entry.birthPlace(alias.text("CITY_OF_BIRTH"), alias.text("COUNTRY_OF_BIRTH"));
            });
    tree.all("NATIONALITY").flatMap(n -> n.all("VALUE")).forEach(v -> entry.nationality(v.text()));
    tree.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(date -> entry.birth(date(date)));
    tree.all("INDIVIDUAL_PLACE_OF_BIRTH")
        .forEach(
            place ->
                entry.birthPlace(
                    place.text("CITY"), place.text("STATE_PROVINCE"), place.text("COUNTRY")));
    tree.all("INDIVIDUAL_DOCUMENT").forEach(document -> document(entry, document));
    return entry.build();
  }

  private static void document(EntryBuilder entry, XmlTree document) {
    var type = document.text("TYPE_OF_DOCUMENT");
    var country = document.text("ISSUING_COUNTRY");
    entry.document(
        marked(type.isEmpty() ? document.text("TYPE_OF_DOCUMENT2") : type, document.text("NOTE")),
        document.text("NUMBER"),
        country.isEmpty() ? document.text("COUNTRY_OF_ISSUE") : country);
  }

  /// A kind of document with what the list notes of its truth: `Passport, known false`.
  private static String marked(String kind, String note) {
    return kind
        + (FALSE.matcher(note).find() ? ", known false" : "")
        + (LOST.matcher(note).find() ? ", reported lost" : "");
  }

  private static final Pattern FALSE =
      Pattern.compile("(?i)\\b(?:false|forged|fraudulent|fake|counterfeit)\\b");
  private static final Pattern LOST = Pattern.compile("(?i)\\b(?:stolen|lost)\\b");

  private static String date(XmlTree date) {
    boolean about = date.text("TYPE_OF_DATE").equalsIgnoreCase("APPROXIMATELY");
    if (!date.text("DATE").isEmpty()) {
      return about ? "circa " + date.text("DATE") : date.text("DATE");
    }
    if (!date.text("FROM_YEAR").isEmpty() && !date.text("TO_YEAR").isEmpty()) {
      return date.text("FROM_YEAR") + "/" + date.text("TO_YEAR");
    }
    if (date.text("YEAR").isEmpty()) {
      return date.text("NOTE");
    }
    return about ? "circa " + date.text("YEAR") : date.text("YEAR");
  }
}
