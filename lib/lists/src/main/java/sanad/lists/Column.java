package sanad.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a column of a table means, and the headings by which it is known. Parts of names are the UK
/// Sanctions List's, family name first.
enum Column {
  REFERENCE("id", "reference", "ref", "entity_id", "unique id", "uniqueid"),
  NAME("name", "full_name", "caption"),
  /// What follows the name, where a user said that several columns make it.
  NAME_GOES_ON("name"),
  ALIASES("aliases", "alias", "other_names"),
  BIRTH("birth", "birth_date", "birthdate", "dob", "d.o.b", "birth_year", "yob", "year"),
  PLACE("birth_place", "place_of_birth", "town of birth"),
  PLACE_COUNTRY("country of birth"),
  NATION("nationality", "nationality(/ies)", "nationalities", "country", "countries"),
  KIND("kind", "type", "schema", "designation type", "individual, entity, ship", "group type"),
  PROGRAMME("programme", "program", "program_ids", "regime name", "regime", "list"),
  NAME_TYPE("name type", "alias type"),
  STRENGTH("alias strength", "alias quality"),
  /// The reference of the United Kingdom's former list; in other tables it may be anything.
  GROUP("group id"),
  ORIGINAL("name non-latin script"),
  PART("name 1", "name 2", "name 3", "name 4", "name 5", "name 6"),
  OTHER;

  private static final Map<String, Column> KNOWN = new HashMap<>();

  static {
    for (var column : values()) {
      for (var heading : column.headings) {
        KNOWN.putIfAbsent(heading, column);
      }
    }
  }

  private final List<String> headings;

  Column(String... headings) {
    this.headings = List.of(headings);
  }

  /// The word by which a user names it: its first heading.
  String word() {
    return headings.isEmpty() ? "" : headings.getFirst();
  }

  /// What a heading means, in any case and with blanks around it.
  static Column of(String heading) {
    return KNOWN.getOrDefault(plain(heading), OTHER);
  }

  static String plain(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }
}
