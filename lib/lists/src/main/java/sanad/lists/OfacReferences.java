package sanad.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the entries of OFAC's `SDN_ADVANCED.XML` point at: names of types, countries, places, and
/// the programmes, which stand behind the entries. Read before them in a pass of its own; it grows
/// with the places, some ten megabytes for the largest list. Not thread-safe.
final class OfacReferences {
  /// Elements that are taken whole; the values stand alone.
  static final List<String> WHOLE =
      List.of("DateOfIssue", "Location", "IDRegDocument", "SanctionsEntry");

  private static final List<String> VALUES =
      List.of(
          "FeatureType", "PartySubType", "PartyType", "Country", "NamePartType", "IDRegDocType");

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> partyTypes = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, List<String>> programmes = new HashMap<>();
  private final Map<String, List<XmlTree>> documents = new HashMap<>();
  private String date = "";

  /// A value, as `FeatureType` 8, *Birthdate*.
  void value(XmlTree element) {
    if (VALUES.contains(element.name()) && !element.attribute("ID").isEmpty()) {
      values.put(element.name() + " " + element.attribute("ID"), element.text());
      if (element.name().equals("PartySubType")) {
        partyTypes.put(element.attribute("ID"), element.attribute("PartyTypeID"));
      }
    }
  }

  void whole(XmlTree element) {
    switch (element.name()) {
      case "DateOfIssue" ->
          date =
              "%4s-%2s-%2s"
                  .formatted(element.text("Year"), element.text("Month"), element.text("Day"))
                  .replace(' ', '0');
      case "Location" -> places.put(element.attribute("ID"), place(element));
      case "IDRegDocument" ->
          documents
              .computeIfAbsent(element.attribute("IdentityID"), identity -> new ArrayList<>())
              .add(element);
      default ->
          element
              .all("SanctionsMeasure")
              .map(measure -> measure.text("Comment"))
              .filter(programme -> !programme.isEmpty())
              .forEach(
                  programme ->
                      programmes
                          .computeIfAbsent(
                              element.attribute("ProfileID"), profile -> new ArrayList<>())
                          .add(programme));
    }
  }

  /// A city, a region and a country, as far as they are said, in their first spelling.
  private String place(XmlTree location) {
    return Stream.concat(
            location
                .all("LocationPart")
                .flatMap(
                    part ->
                        part.all("LocationPartValue")
                            .filter(value -> !value.attribute("Primary").equals("false"))
                            .map(value -> value.text("Value"))),
            location
                .all("LocationCountry")
                .map(country -> value("Country", country.attribute("CountryID"))))
        .filter(part -> !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String value(String element, String id) {
    return values.getOrDefault(element + " " + id, "");
  }

  String date() {
    return date;
  }

  /// In lower case: `birthdate`.
  String feature(String id) {
    return value("FeatureType", id).toLowerCase(Locale.ROOT);
  }

  /// In lower case: `last name`.
  String namePart(String id) {
    return value("NamePartType", id).toLowerCase(Locale.ROOT);
  }

  String place(String id) {
    return places.getOrDefault(id, "");
  }

  /// The documents of an identity.
  List<ListedDocument> documents(String identity) {
    return documents.getOrDefault(identity, List.of()).stream()
        .map(
            document ->
                new ListedDocument(
                    value("IDRegDocType", document.attribute("IDRegDocTypeID")),
                    document.text("IDRegistrationNo"),
                    value("Country", document.attribute("IssuedBy-CountryID"))))
        .toList();
  }

  List<String> programmes(String profile) {
    return programmes.getOrDefault(profile, List.of());
  }

  /// Vessels and aircraft are subtypes; persons and bodies are types, whose subtypes have no name.
  ListEntry.Kind kind(String subtype) {
    var type = value("PartyType", partyTypes.getOrDefault(subtype, ""));
    var name = value("PartySubType", subtype);
    return OfacXml.kind(name.isEmpty() || name.equalsIgnoreCase("unknown") ? type : name);
  }
}
