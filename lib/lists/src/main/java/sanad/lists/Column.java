package sanad.lists;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a column of a table means, and the headings by which it is known, in English, French and
/// Arabic. Parts of names are the UK Sanctions List's, whose family name is the sixth.
enum Column {
  REFERENCE("id", "reference", "ref", "entity_id", "unique id", "uniqueid", "المرجع"),
  NAME("name", "full_name", "caption", "nom complet", "nom et prénom", "الاسم الكامل", "الاسم"),
  /// A family name where given names have a column, else the whole.
  NAME_OR_FAMILY("nom"),
  /// Given names and family name in two columns; neither is a name alone.
  GIVEN("first name", "given name", "given names", "forename", "prénom", "prénoms", "الاسم الشخصي"),
  FAMILY("last name", "family name", "surname", "nom de famille", "الاسم العائلي", "اسم العائلة"),
  /// What follows the name, where a user said that several columns make it.
  NAME_GOES_ON("name"),
  ALIASES("aliases", "alias", "other_names", "autres noms", "أسماء أخرى"),
  BIRTH(
      "birth",
      "birth_date",
      "birthdate",
      "date of birth",
      "dob",
      "d.o.b",
      "birth_year",
      "year of birth",
      "yob",
      "year",
      "born",
      "date de naissance",
      "année de naissance",
      "naissance",
      "né le",
      "né(e) le",
      "تاريخ الميلاد",
      "سنة الميلاد",
      "تاريخ الولادة",
      "سنة الولادة"),
  PLACE(
      "birth_place",
      "birthplace",
      "place_of_birth",
      "town of birth",
      "lieu de naissance",
      "مكان الميلاد",
      "مكان الولادة"),
  PLACE_COUNTRY("country of birth"),
  NATION(
      "nationality",
      "nationality(/ies)",
      "nationalities",
      "nationalité",
      "الجنسية",
      "country",
      "countries"),
  KIND("kind", "type", "schema", "designation type", "individual, entity, ship", "group type"),
  PROGRAMME("programme", "program", "program_ids", "regime name", "regime", "list"),
  DOCUMENT(
      "document",
      "documents",
      "document number",
      "document no",
      "id number",
      "identity card",
      "national id",
      "identifiers",
      "pièce d'identité",
      "numéro de pièce",
      "cin",
      "cnie",
      "رقم الوثيقة",
      "رقم البطاقة",
      "رقم البطاقة الوطنية"),
  PASSPORT(
      "passport",
      "passports",
      "passport number",
      "passport no",
      "passport details",
      "passeport",
      "numéro de passeport",
      "n° de passeport",
      "جواز السفر",
      "رقم جواز السفر",
      "رقم الجواز"),
  NATIONAL_ID(
      "national identifier number",
      "national identification number",
      "national identification details"),
  REGISTRATION("business registration number (s)", "business registration number"),
  IMO("imo", "imo number", "numéro imo", "رقم المنظمة البحرية الدولية"),
  NAME_TYPE("name type", "alias type"),
  STRENGTH("alias strength", "alias quality"),
  /// The reference of the United Kingdom's former list; in other tables it may be anything.
  GROUP("group id"),
  ORIGINAL("name non-latin script"),
  PART("name 1", "name 2", "name 3", "name 4", "name 5"),
  LAST_PART("name 6"),
  OTHER;

  /// No known heading is longer.
  private static final int LONGEST = 60;

  private static final Map<String, Column> KNOWN = new HashMap<>();

  static {
    for (var column : values()) {
      for (var heading : column.headings) {
        KNOWN.putIfAbsent(folded(heading), column);
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

  /// What a heading means, in any case, with or without accents and hamzas, and with blanks,
  /// hyphens or low lines between its words.
  static Column of(String heading) {
    return heading.length() > LONGEST ? OTHER : KNOWN.getOrDefault(folded(heading), OTHER);
  }

  private static String folded(String heading) {
    var plain = Normalizer.normalize(plain(heading), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    // `name_1` is no heading of the United Kingdom's
    boolean numbered = plain.chars().anyMatch(Character::isDigit);
    return numbered ? plain : plain.replaceAll("[\\s_\\x{A0}-]+", " ");
  }

  static String plain(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }
}
