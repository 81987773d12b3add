package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.util.Locale;

/// The EU consolidated financial sanctions list, XML 1.1: `sanctionEntity` with `nameAlias`,
/// `birthdate`, `citizenship`. The first name is the listing's own; others are good, unless the
/// list calls them not strong, or, as it does since all are strong, of low quality in a remark.
final class EuropeanUnionXml {
  private EuropeanUnionXml() {}

  static ListEntry entry(XmlTree tree) {
    var reference = tree.attribute("euReferenceNumber");
    var entry =
        new EntryBuilder()
            .reference(reference.isEmpty() ? tree.attribute("logicalId") : reference)
            .kind(
                tree.all("subjectType")
                    .map(subject -> kind(subject.attribute("code")))
                    .findFirst()
                    .orElse(ListEntry.Kind.UNKNOWN));
    tree.all("nameAlias")
        .forEach(
            alias -> {
              boolean weak =
                  alias.attribute("strong").equalsIgnoreCase("false")
                      || alias.all("remark").anyMatch(remark -> weak(remark.text()));
              var quality = weak ? LOW : entry.led() ? GOOD : PRIMARY;
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
              entry.birth(date(birth));
              entry.birthPlace(
                  birth.attribute("city"),
                  birth.attribute("place"),
                  birth.attribute("region"),
                  country(birth).isEmpty() ? "" : birth.attribute("countryDescription"));
            });
    tree.all("regulation").forEach(r -> entry.programme(r.attribute("programme")));
    tree.all("identification")
        .forEach(
            document ->
                entry.document(
                    document.attribute("identificationTypeDescription"),
                    document.attribute("number"),
                    country(document)));
    return entry.build();
  }

  /// Whether a remark on a name says that it is weak: `low quality alias`, `Low quality a.k.a.`
  static boolean weak(String remark) {
    return remark.toLowerCase(Locale.ROOT).replace('-', ' ').contains("low quality");
  }

  /// To the day, to the month, a year, or a range of years, each in attributes of its own.
  private static String date(XmlTree birth) {
    if (!birth.attribute("birthdate").isEmpty()) {
      return birth.attribute("birthdate");
    }
    var stated =
        date(
            birth.attribute("year"),
            birth.attribute("monthOfYear"),
            birth.attribute("yearRangeFrom"),
            birth.attribute("yearRangeTo"));
    return birth.attribute("circa").equals("true") ? "circa " + stated : stated;
  }

  static String date(String year, String month, String from, String to) {
    if (!year.isEmpty()) {
      return month.matches("[1-9]|1[0-2]")
          ? "%s-%2s".formatted(year, month).replace(' ', '0')
          : year;
    }
    return from.isEmpty() || to.isEmpty() ? "" : from + "/" + to;
  }

  static ListEntry.Kind kind(String subject) {
    return subject.equals("person") || subject.equals("P")
        ? ListEntry.Kind.PERSON
        : ListEntry.Kind.BODY;
  }

  private static String country(XmlTree place) {
    var code = place.attribute("countryIso2Code");
    return EuropeanUnionCsv.known(code);
  }
}
