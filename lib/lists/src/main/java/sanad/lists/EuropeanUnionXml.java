package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

/// The EU consolidated financial sanctions list, XML 1.1: `sanctionEntity` with `nameAlias`,
/// `birthdate`, `citizenship`. The first name is the listing's own; others are good where the list
/// calls them strong.
final class EuropeanUnionXml {
  private EuropeanUnionXml() {}

  static ListEntry entry(XmlTree tree) {
    var reference = tree.attribute("euReferenceNumber");
    var entry =
        new EntryBuilder()
            .reference(reference.isEmpty() ? tree.attribute("logicalId") : reference)
            .kind(
                tree.all("subjectType").anyMatch(s -> s.attribute("code").equals("person"))
                    ? ListEntry.Kind.PERSON
                    : ListEntry.Kind.BODY);
    tree.all("nameAlias")
        .forEach(
            alias -> {
              var quality =
                  !entry.named()
                      ? PRIMARY
                      : alias.attribute("strong").equalsIgnoreCase("false") ? LOW : GOOD;
              if (alias.attribute("wholeName").isEmpty()) {
                entry.name(
                    quality,
                    alias.attribute("firstName"),
                    alias.attribute("middleName"),
                    alias.attribute("lastName"));
              } else {
                entry.name(quality, alias.attribute("wholeName"));
              }
            });
    tree.all("citizenship").forEach(c -> entry.nationality(country(c)));
    tree.all("birthdate")
        .forEach(
            birth -> {
              entry.birth(
                  birth.attribute("birthdate").isEmpty()
                      ? birth.attribute("year")
                      : birth.attribute("birthdate"));
              entry.birthPlace(birth.attribute("city"), birth.attribute("place"), country(birth));
            });
    tree.all("regulation").forEach(r -> entry.programme(r.attribute("programme")));
    return entry.build();
  }

  private static String country(XmlTree place) {
    var code = place.attribute("countryIso2Code");
    return code.length() == 2 && !code.equals("00") ? code : "";
  }
}
