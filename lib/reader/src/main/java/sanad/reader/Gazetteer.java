package sanad.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sanad.text.Folding;
import sanad.text.Script;

/// The listed names of places and bodies, in Arabic, French and English. Immutable after loading.
final class Gazetteer {
  /// What a listed name stands for.
  sealed interface Meaning {
    /// A place; a city with its population, others with 0.
    ///
    /// @param others cities of the same name in other countries
    record Named(Place place, int population, boolean acronym, List<Named> others)
        implements Meaning {
      public Named {
        others = List.copyOf(others);
      }

      private Named(Place place, int population, boolean acronym) {
        this(place, population, acronym, List.of());
      }

      private Named with(Named other) {
        List<Named> all = new ArrayList<>(others);
        all.add(other);
        return new Named(place, population, acronym, all);
      }
    }

    /// A body, and whether the name is its acronym.
    record Bodily(Kind kind, Body body, boolean acronym) implements Meaning {}
  }

  /// The kinds of bodies.
  enum Kind {
    ORG,
    GROUP,
    AGENCY
  }

  private static final int KNOWN_CITY = 1_000_000;
  private final NameIndex<Meaning> names = new NameIndex<>();

  /// Without its article, the name means another place, or none: *à Grenade* is in Spain.
  private static final Set<String> WITH_ARTICLE = Set.of("reunion", "grenade");

  /// The lists of this module. Earlier lists win where two have the same name: bodies, then
  /// countries, regions, capitals, cities by size, provinces, towns; a province of a city's name in
  /// another country is a homonym of it.
  static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.addBodies(Table.resource("bodies.tsv"));
    gazetteer.addBodies(Table.resource("bodies_extra.tsv"));
    gazetteer.addCountries(Table.resource("countries.tsv"), Table.resource("names_extra.tsv"));
    gazetteer.addRegions(Table.resource("regions.tsv"));
    gazetteer.addExtraPlaces(Table.resource("places_extra.tsv"));
    gazetteer.addPlaces(Table.resource("places.tsv"));
    gazetteer.addProvinces(Table.resource("provinces.tsv"));
    gazetteer.addTowns(Table.resource("towns.tsv"));
    return gazetteer;
  }

  NameIndex<Meaning> names() {
    return names;
  }

  private void addBodies(Table table) {
    for (Table.Row row : table.rows()) {
      List<String> acronyms = row.parts("abbr");
      String english = row.get("en");
      Body body =
          new Body(
              true,
              english,
              row.get("ar"),
              row.get("fr"),
              acronyms.isEmpty() ? "" : acronyms.getFirst(),
              row.get("country"),
              row.get("subtype"));
      Kind kind = Kind.valueOf(row.get("type"));
      Meaning named = new Meaning.Bodily(kind, body, false);
      names.add(row.get("ar"), named);
      row.parts("ar_alt").forEach(name -> names.add(name, named));
      for (String name : List.of(english, row.get("fr"))) {
        int gloss = name.indexOf('(');
        names.add(gloss > 0 ? name.substring(0, gloss) : name, named);
        if (name.startsWith("US ")) {
          names.add("U.S. " + name.substring(3), named);
        }
        if (gloss > 0 && kind == Kind.GROUP) {
          names.add(name.substring(gloss), named);
        }
      }
      for (String acronym : acronyms) {
        names.add(acronym, new Meaning.Bodily(kind, body, isAllUpper(acronym)));
      }
    }
  }

  private void addCountries(Table table, Table extra) {
    List<Meaning.Named> countries = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      boolean country = row.get("kind").equals("country");
      String id = (country ? "iso:" : "un:") + row.get("code");
      Place place =
          new Place(
              country ? Place.Kind.COUNTRY : Place.Kind.REGION,
              id,
              row.get("en"),
              row.get("ar"),
              row.get("fr"),
              country ? row.get("code") : "",
              Coordinates.UNKNOWN);
      Meaning.Named named = new Meaning.Named(place, 0, false);
      countries.add(named);
      for (String column : List.of("ar", "en", "fr", "ar_alt", "en_alt", "fr_alt")) {
        for (String name : row.parts(column)) {
          String said = WITH_ARTICLE.contains(Folding.fold(name)) ? "la " + name : name;
          names.add(said, isAllUpper(name) ? new Meaning.Named(place, 0, true) : named);
        }
      }
    }
    for (Table.Row row : extra.rows()) {
      countries.stream()
          .filter(named -> named.place().country().equals(row.get("code")))
          .findFirst()
          .ifPresent(
              named ->
                  names.add(
                      row.get("name"),
                      new Meaning.Named(named.place(), 0, isAllUpper(row.get("name")))));
    }
  }

  private void addRegions(Table table) {
    for (Table.Row row : table.rows()) {
      String id = "region:" + Folding.fold(row.get("en")).replace(' ', '-');
      Place place =
          new Place(
              Place.Kind.REGION, id, row.get("en"), row.get("ar"), row.get("fr"), "", at(row));
      Meaning named = new Meaning.Named(place, 0, false);
      for (String column : List.of("ar", "en", "fr", "ar_alt")) {
        row.parts(column).forEach(name -> names.add(name, named));
      }
    }
  }

  private void addExtraPlaces(Table table) {
    for (Table.Row row : table.rows()) {
      int population = row.get("cue").isEmpty() ? KNOWN_CITY : 0;
      addCity(row, "name:" + Folding.fold(row.get("en")).replace(' ', '-'), population, List.of());
    }
  }

  private void addPlaces(Table table) {
    for (Table.Row row : table.rows()) {
      List<String> others = new ArrayList<>(row.parts("ar_alt"));
      others.addAll(row.parts("latin_alt"));
      addCity(row, "geonames:" + row.get("id"), Integer.parseInt(row.get("population")), others);
    }
  }

  private void addProvinces(Table table) {
    for (Table.Row row : table.rows()) {
      Place place =
          new Place(
              Place.Kind.REGION,
              "province:" + Folding.fold(row.get("en")).replace(' ', '-'),
              row.get("en"),
              row.get("ar"),
              row.get("fr"),
              row.get("country"),
              at(row));
      Meaning named = new Meaning.Named(place, KNOWN_CITY, false);
      Set<String> all = new LinkedHashSet<>();
      for (String column : List.of("ar", "en", "fr", "ar_alt", "latin_alt")) {
        all.addAll(row.parts(column));
      }
      all.forEach(name -> names.add(name, named, Gazetteer::both));
    }
  }

  private void addTowns(Table table) {
    for (Table.Row row : table.rows()) {
      String name = row.get("en");
      Place place =
          new Place(
              Place.Kind.CITY,
              "geonames:" + row.get("id"),
              name,
              "",
              name,
              row.get("country"),
              at(row));
      Meaning named =
          new Meaning.Named(place, Integer.parseInt(row.get("population")), false, List.of());
      names.add(name, named);
      row.parts("latin_alt").forEach(other -> names.add(other, named));
    }
  }

  private void addCity(Table.Row row, String id, int population, List<String> others) {
    Place place =
        new Place(
            Place.Kind.CITY,
            id,
            row.get("en"),
            row.get("ar"),
            row.get("fr"),
            row.get("country"),
            at(row));
    Meaning named = new Meaning.Named(place, population, false);
    Set<String> all = new LinkedHashSet<>();
    for (String name : List.of(row.get("ar"), row.get("en"), row.get("fr"))) {
      all.add(name);
    }
    all.addAll(others);
    for (String name : List.copyOf(all)) {
      // le Caire: au Caire, du Caire
      if (name.startsWith("Le ")) {
        all.add("au " + name.substring(3));
        all.add("du " + name.substring(3));
      }
    }
    all.forEach(name -> names.add(name, named, Gazetteer::both));
  }

  private static Meaning both(Meaning first, Meaning second) {
    if (first instanceof Meaning.Named one
        && second instanceof Meaning.Named two
        && one.place().kind() == Place.Kind.CITY
        && !isIn(two.place().country(), one)) {
      return one.with(two);
    }
    return first;
  }

  private static boolean isIn(String country, Meaning.Named named) {
    return named.place().country().equals(country)
        || named.others().stream().anyMatch(other -> other.place().country().equals(country));
  }

  private static Coordinates at(Table.Row row) {
    return new Coordinates(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon")));
  }

  // USA, UK, MI5: written in capitals only, and Arabic has none.
  private static boolean isAllUpper(String name) {
    return Script.dominant(name) == Script.LATIN
        && name.codePoints().noneMatch(Character::isLowerCase);
  }
}
