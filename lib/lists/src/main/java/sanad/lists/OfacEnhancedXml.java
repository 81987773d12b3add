package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.util.Locale;

/// OFAC's `SDN_ENHANCED.XML` and `CONS_ENHANCED.XML`: `entity` with `name`, each in one script or
/// more, and `feature` by the name of its type.
final class OfacEnhancedXml {
  private OfacEnhancedXml() {}

  static ListEntry entry(XmlTree tree) {
    var type = tree.deep("entityType").map(XmlTree::text).findFirst().orElse("");
    var entry = new EntryBuilder().reference(tree.attribute("id")).kind(OfacXml.kind(type));
    tree.deep("sanctionsProgram").forEach(programme -> entry.programme(programme.text()));
    tree.all("names")
        .flatMap(names -> names.all("name"))
        .forEach(
            name ->
                name.deep("translation")
                    .forEach(spelling -> entry.name(quality(name), name(spelling, type))));
    tree.deep("feature").forEach(feature -> feature(entry, feature));
    tree.deep("identityDocument")
        .forEach(
            document ->
                entry.document(
                    document.text("type"),
                    document.text("documentNumber"),
                    document.text("issuingCountry")));
    return entry.build();
  }

  private static ListedName.Quality quality(XmlTree name) {
    if (name.text("isPrimary").equals("true")) {
      return PRIMARY;
    }
    return name.text("isLowQuality").equals("true") ? LOW : GOOD;
  }

  private static String name(XmlTree spelling, String type) {
    var first = spelling.text("formattedFirstName");
    var last = spelling.text("formattedLastName");
    return first.isEmpty() || last.isEmpty()
        ? OfacCsv.turned(spelling.text("formattedFullName"), type)
        : first + " " + last;
  }

  private static void feature(EntryBuilder entry, XmlTree feature) {
    var type = feature.text("type").toLowerCase(Locale.ROOT);
    var value = feature.text("value");
    if (type.equals("birthdate")) {
      entry.birth(value);
    } else if (type.equals("place of birth")) {
      entry.birthPlace(value);
    } else if (type.startsWith("nationality c") || type.startsWith("citizenship")) {
      entry.nationality(value);
    }
  }
}
