package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// OFAC's `SDN_ADVANCED.XML` and `CONS_ADVANCED.XML`: `DistinctParty`, whose names come in parts
/// and in each script that the list has, and whose features are known by [OfacReferences].
///
/// @param references read before
record OfacAdvancedXml(OfacReferences references) {
  ListEntry entry(XmlTree tree) {
    var entry = new EntryBuilder().reference(tree.attribute("FixedRef"));
    tree.all("Profile")
        .forEach(
            profile -> {
              entry.kind(references.kind(profile.attribute("PartySubTypeID")));
              profile.all("Identity").forEach(identity -> identity(entry, identity));
              profile.all("Feature").forEach(feature -> feature(entry, feature));
              references.programmes(profile.attribute("ID")).forEach(entry::programme);
            });
    return entry.build();
  }

  private void identity(EntryBuilder entry, XmlTree identity) {
    names(entry, identity);
    references
        .documents(identity.attribute("ID"))
        .forEach(known -> entry.document(known.kind(), known.number(), known.country()));
  }

  private void names(EntryBuilder entry, XmlTree identity) {
    var parts = new HashMap<String, String>();
    identity
        .deep("NamePartGroup")
        .forEach(
            group ->
                parts.put(
                    group.attribute("ID"), references.namePart(group.attribute("NamePartTypeID"))));
    for (var alias : identity.all("Alias").toList()) {
      var quality =
          alias.attribute("Primary").equals("true")
              ? PRIMARY
              : alias.attribute("LowQuality").equals("true") ? LOW : GOOD;
      alias.all("DocumentedName").forEach(name -> entry.name(quality, joined(name, parts)));
    }
  }

  /// The parts in the order in which a name is said; the list has the family name first.
  private static String joined(XmlTree name, Map<String, String> parts) {
    return name.deep("NamePartValue")
        .sorted(
            Comparator.comparingInt(
                part -> rank(parts.getOrDefault(part.attribute("NamePartGroupID"), ""))))
        .map(XmlTree::text)
        .collect(Collectors.joining(" "));
  }

  private static int rank(String part) {
    return switch (part) {
      case "first name" -> 0;
      case "patronymic" -> 2;
      case "last name" -> 3;
      case "maiden name", "matronymic" -> 4;
      default -> 1;
    };
  }

  private void feature(EntryBuilder entry, XmlTree feature) {
    var type = references.feature(feature.attribute("FeatureTypeID"));
    if (type.equals("birthdate")) {
      feature.deep("DatePeriod").forEach(period -> entry.birth(date(period)));
    } else if (type.equals("place of birth")) {
      stated(feature).forEach(entry::birthPlace);
    } else if (type.startsWith("nationality c")
        || type.equals("nationality")
        || type.startsWith("citizenship")) {
      stated(feature).forEach(entry::nationality);
    }
  }

  private Stream<String> stated(XmlTree feature) {
    return Stream.concat(
        feature.deep("VersionDetail").map(XmlTree::text),
        feature.deep("VersionLocation").map(at -> references.place(at.attribute("LocationID"))));
  }

  /// From the first day that it may be to the last: a day, a whole month, a whole year, or years.
  private static String date(XmlTree period) {
    var first = period.deep("Start").flatMap(s -> s.all("From")).map(Day::of).findFirst();
    var last = period.deep("End").flatMap(e -> e.all("To")).map(Day::of).findFirst();
    var stated = first.map(from -> last.map(from::until).orElseGet(from::text)).orElse("");
    boolean about = period.deep("Start").anyMatch(s -> s.attribute("Approximate").equals("true"));
    return about ? "circa " + stated : stated;
  }

  /// As far as it is said; what is not said is empty.
  private record Day(String year, String month, String day) {
    static Day of(XmlTree date) {
      return new Day(date.text("Year"), two(date.text("Month")), two(date.text("Day")));
    }

    private static String two(String number) {
      return number.length() == 1 ? "0" + number : number;
    }

    String text() {
      if (month.isEmpty()) return year;
      return day.isEmpty() ? year + "-" + month : year + "-" + month + "-" + day;
    }

    String until(Day last) {
      if (!year.equals(last.year)) {
        return year + "/" + last.year;
      }
      if (!month.equals(last.month)) {
        return year;
      }
      return day.equals(last.day) ? text() : year + "-" + month;
    }
  }
}
