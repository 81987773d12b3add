package sanad.names;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Countries by their ISO 3166-1 alpha-2 codes and by their names in English, French and Arabic, so
/// that `IQ`, *Iraq*, *Irak* and `العراق` are one: the EU's list has codes, the others names. What
/// is no country's name (*Iranian*) is nobody's. Stateless. **Source:** Unicode CLDR, as the JDK
/// has it, and the names that the lists of the UN and OFAC use otherwise.
final class Nations {
  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (var code : Locale.getISOCountries()) {
      CODES.put(plain(code), code);
      for (var language : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("ar"))) {
        CODES.putIfAbsent(plain(Locale.of("", code).getDisplayCountry(language)), code);
      }
    }
    Map.ofEntries(
            Map.entry("Syrian Arab Republic", "SY"),
            Map.entry("Iran (Islamic Republic of)", "IR"),
            Map.entry("Islamic Republic of Iran", "IR"),
            Map.entry("Democratic People's Republic of Korea", "KP"),
            Map.entry("Korea, North", "KP"),
            Map.entry("Republic of Korea", "KR"),
            Map.entry("Korea, South", "KR"),
            Map.entry("Democratic Republic of the Congo", "CD"),
            Map.entry("Congo, Democratic Republic of the", "CD"),
            Map.entry("Congo (Democratic Republic)", "CD"),
            Map.entry("Republic of the Congo", "CG"),
            Map.entry("Russian Federation", "RU"),
            Map.entry("Côte d'Ivoire", "CI"),
            Map.entry("Ivory Coast", "CI"),
            Map.entry("Burma", "MM"),
            Map.entry("Myanmar", "MM"),
            Map.entry("Turkey", "TR"),
            Map.entry("United States of America", "US"),
            Map.entry("USA", "US"),
            Map.entry("United Kingdom of Great Britain and Northern Ireland", "GB"),
            Map.entry("United Republic of Tanzania", "TZ"),
            Map.entry("Republic of Moldova", "MD"),
            Map.entry("Venezuela (Bolivarian Republic of)", "VE"),
            Map.entry("Bosnia and Herzegovina", "BA"),
            Map.entry("Trinidad and Tobago", "TT"),
            Map.entry("State of Palestine", "PS"),
            Map.entry("Palestine", "PS"),
            Map.entry("فلسطين", "PS"),
            Map.entry("Gambia, The", "GM"))
        .forEach((name, code) -> CODES.putIfAbsent(plain(name), code));
  }

  private Nations() {}

  /// The code of a country, empty for what is none.
  static Optional<String> code(String said) {
    return Optional.ofNullable(CODES.get(plain(said)));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replace("&", "and");
  }
}
