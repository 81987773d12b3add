package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The UN Security Council consolidated list. **Source:** the list's own XML: `CONSOLIDATED_LIST`
/// with `INDIVIDUAL` and `ENTITY`; names are positional, there is no surname. An alias may have a
/// birth of its own.
final class UnitedNationsXml {
  private static final Pattern TWO_SCRIPTS = Pattern.compile("([^()]+)\\(([^()]+)\\)");

  /// A name of two words or more in Arabic script; in a note to an alias it is its own spelling.
  private static final Pattern OWN_SCRIPT =
      Pattern.compile("\\p{IsArabic}{2,}(?: \\p{IsArabic}{2,})+");

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
            alias -> {
              var quality = alias.text("QUALITY").equalsIgnoreCase("Low") ? LOW : GOOD;
              names(alias.text("ALIAS_NAME")).forEach(name -> entry.name(quality, name));
              OWN_SCRIPT
                  .matcher(alias.text("NOTE"))
                  .results()
                  .forEach(name -> entry.name(quality, name.group()));
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

  /// The names that stand in one alias: the list joins several by semicolons, and a spelling in the
  /// other script by parentheses.
  private static List<String> names(String alias) {
    var names = new ArrayList<String>();
    for (var one : alias.split(";")) {
      var both = TWO_SCRIPTS.matcher(one.strip());
      if (both.matches() && arabic(both.group(1)) != arabic(both.group(2))) {
        names.add(both.group(1));
        names.add(both.group(2));
      } else {
        names.add(one);
      }
    }
    return names;
  }

  private static boolean arabic(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  private static void document(EntryBuilder entry, XmlTree document) {
    var type = document.text("TYPE_OF_DOCUMENT");
    var country = document.text("ISSUING_COUNTRY");
    entry.document(
        type.isEmpty() ? document.text("TYPE_OF_DOCUMENT2") : type,
        document.text("NUMBER"),
        country.isEmpty() ? document.text("COUNTRY_OF_ISSUE") : country);
  }

  private static String date(XmlTree date) {
    if (!date.text("DATE").isEmpty()) {
      return date.text("DATE");
    }
    if (!date.text("FROM_YEAR").isEmpty() && !date.text("TO_YEAR").isEmpty()) {
      return date.text("FROM_YEAR") + "/" + date.text("TO_YEAR");
    }
    return date.text("YEAR").isEmpty() ? date.text("NOTE") : date.text("YEAR");
  }
}
