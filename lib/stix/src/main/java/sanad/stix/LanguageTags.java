package sanad.stix;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Whether a text is a language tag whose language is registered.
///
/// Well-formedness is RFC 5646's. For the registry stand ISO 639-1 and the languages that the
/// Unicode CLDR names in English, which every JDK carries: the register itself would be a table of
/// 8,000 lines for languages that no report is written in.
final class LanguageTags {

  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  /// Registered for texts of no one language, which a JDK does not name.
  private static final Set<String> SPECIAL = Set.of("mis", "mul", "und", "zxx");

  /// Tags found valid; bounded, since the tags come from outside.
  private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

  private static final int MOST_KNOWN = 1_000;

  private LanguageTags() {}

  static boolean isTag(String text) {
    if (KNOWN.contains(text)) {
      return true;
    }
    boolean valid = check(text);
    if (valid && KNOWN.size() < MOST_KNOWN) {
      KNOWN.add(text);
    }
    return valid;
  }

  private static boolean check(String text) {
    if (text.isEmpty() || text.indexOf('_') >= 0) {
      return false;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      String language = locale.getLanguage();
      if (language.isEmpty()) {
        return text.regionMatches(true, 0, "x-", 0, 2) || text.regionMatches(true, 0, "und", 0, 3);
      }
      return language.length() == 2
          ? TWO_LETTERS.contains(language)
          : SPECIAL.contains(language) || isNamed(language);
    } catch (IllformedLocaleException malformed) {
      return false;
    }
  }

  private static boolean isNamed(String language) {
    return !Locale.of(language).getDisplayLanguage(Locale.ENGLISH).equals(language);
  }
}
