package sanad.stix;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Whether a text is a language tag whose language is registered.
///
/// Well-formedness is RFC 5646's, which has the shorter code where there are two: `en`, not `eng`.
/// For the registry stand ISO 639-1 and the languages that the Unicode CLDR names in English, which
/// every JDK carries: the register itself would be a table of 8,000 lines for languages that no
/// report is written in.
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
          : SPECIAL.contains(language)
              || (isNamed(language) && !Shorter.NAMES.contains(english(language)));
    } catch (IllformedLocaleException malformed) {
      return false;
    }
  }

  /// The same, or a code of three letters from ISO 639-2, which the standard before this one asked
  /// for.
  static boolean isTagOrOlderCode(String text) {
    return isTag(text)
        || (text.length() == 3
            && text.equals(text.toLowerCase(Locale.ROOT))
            && (Shorter.CODES.contains(text) || isNamed(text)));
  }

  /// The languages that have a code of two letters. Made when the first longer code comes: most
  /// texts have none.
  private static final class Shorter {

    /// By their names in English.
    static final Set<String> NAMES =
        TWO_LETTERS.stream().map(LanguageTags::english).collect(Collectors.toUnmodifiableSet());

    /// By their codes of ISO 639-2.
    static final Set<String> CODES =
        TWO_LETTERS.stream()
            .map(code -> Locale.of(code).getISO3Language())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isNamed(String language) {
    return !english(language).equals(language);
  }

  private static String english(String language) {
    return Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
  }
}
