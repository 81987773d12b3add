package sanad.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language of the pages, with the region whose month names and digits it uses.
///
/// **Source:** `interface.md` 4.5 (digits 0–9 and the Moroccan month names are the default).
enum Language {
  AR("ar", "rtl", "ar-MA", "العربية"),
  FR("fr", "ltr", "fr-FR", "Français"),
  EN("en", "ltr", "en-GB", "English");

  private final String tag;
  private final String dir;
  private final Locale locale;
  private final String ownName;

  Language(String tag, String dir, String region, String ownName) {
    this.tag = tag;
    this.dir = dir;
    this.locale = Locale.forLanguageTag(region);
    this.ownName = ownName;
  }

  /// `ar`, `fr` or `en`.
  public String tag() {
    return tag;
  }

  /// `rtl` or `ltr`.
  public String dir() {
    return dir;
  }

  /// With its region.
  public Locale locale() {
    return locale;
  }

  /// As its readers call it.
  public String ownName() {
    return ownName;
  }

  /// The language of a tag, its region aside; empty for any other.
  static Optional<Language> of(String tag) {
    var base = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(l -> l.tag.equals(base)).findFirst();
  }

  /// The language of a locale, else English.
  static Language of(Locale locale) {
    return of(locale.getLanguage()).orElse(EN);
  }
}
