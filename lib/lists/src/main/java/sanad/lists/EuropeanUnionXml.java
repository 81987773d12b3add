package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                    .map(
                        subject ->
                            List.of(
                                subject.attribute("code"), subject.attribute("classificationCode")))
                    .flatMap(codes -> codes.stream().map(EuropeanUnionXml::kind))
                    .filter(kind -> kind != ListEntry.Kind.UNKNOWN)
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
                SeveralNames.of(alias.attribute("wholeName"))
                    .forEach(name -> entry.name(quality, name));
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
    tree.all("identification").forEach(document -> document(entry, document));
    return entry.build();
  }

  private static void document(EntryBuilder entry, XmlTree document) {
    var said = document.attribute("identificationTypeDescription");
    var kind = said.isEmpty() ? document.attribute("identificationTypeCode") : said;
    var marked = marked(kind, document::attribute);
    entry.document(marked, document.attribute("number"), country(document));
    entry.document(marked, document.attribute("latinNumber"), country(document));
  }

  /// What the list says of a document beside its kind. A false passport is still the one that its
  /// bearer shows, and tells who he is; that it is false is for the officer to know.
  private static final List<String> MARKS =
      List.of("knownFalse", "reportedLost", "revokedByIssuer", "knownExpired");

  /// A kind with what is marked of it: `National passport, known false`.
  ///
  /// @param said what the list says of one of these marks: `true` or `false`
  static String marked(String kind, UnaryOperator<String> said) {
    return Stream.concat(
            Stream.of(kind).filter(k -> !k.isEmpty()),
            MARKS.stream()
                .filter(mark -> said.apply(mark).equalsIgnoreCase("true"))
                .map(EuropeanUnionXml::words))
        .collect(Collectors.joining(", "));
  }

  /// `knownFalse` as `known false`.
  private static String words(String mark) {
    return mark.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
  }

  /// Whether a remark on a name says that it is weak: `low quality alias`, `Low quality a.k.a.`,
  /// and `lo quality`, as it is also typed.
  static boolean weak(String remark) {
    return WEAK.matcher(remark).find();
  }

  private static final Pattern WEAK = Pattern.compile("(?i)\\blow?[ -]quality");

  /// To the day, to the month, a year, or a range of years, each in attributes of its own; by the
  /// moon where the list says so.
  private static String date(XmlTree birth) {
    if (!birth.attribute("birthdate").isEmpty()) {
      return birth.attribute("birthdate");
    }
    return date(birth::attribute);
  }

  /// A date of birth by its parts.
  ///
  /// @param said what stands in an attribute of `birthdate`
  static String date(UnaryOperator<String> said) {
    var stated = stated(said);
    return said.apply("circa").equalsIgnoreCase("true") ? "circa " + stated : stated;
  }

  private static String stated(UnaryOperator<String> said) {
    var year = said.apply("year");
    var month = said.apply("monthOfYear");
    var day = said.apply("dayOfMonth");
    if (year.isEmpty()) {
      var from = said.apply("yearRangeFrom");
      var to = said.apply("yearRangeTo");
      return from.isEmpty() || to.isEmpty() ? "" : from + "/" + to;
    }
    boolean monthly = month.matches("0?[1-9]|1[0-2]");
    boolean daily = monthly && day.matches("0?[1-9]|[12]\\d|3[01]");
    if (said.apply("calendarType").equalsIgnoreCase("ISLAMIC")) {
      return daily ? "%s/%s/%s hijri".formatted(year, month, day) : year + " hijri";
    }
    var date = monthly ? "%s-%2s".formatted(year, month) : year;
    return (daily ? "%s-%2s".formatted(date, day) : date).replace(' ', '0');
  }

  static ListEntry.Kind kind(String subject) {
    return switch (subject) {
      case "person", "P" -> ListEntry.Kind.PERSON;
      case "enterprise", "E" -> ListEntry.Kind.BODY;
      default -> ListEntry.Kind.UNKNOWN;
    };
  }

  private static String country(XmlTree place) {
    var code = place.attribute("countryIso2Code");
    return EuropeanUnionCsv.known(code);
  }
}
