package sanad.reader;

import java.util.Locale;

/// The language that a text is mostly in.
public enum Language {
  ARABIC("ar"),
  FRENCH("fr"),
  ENGLISH("en"),
  UNDETERMINED("und");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// The BCP 47 tag: `ar`, `fr`, `en` or `und`.
  public String tag() {
    return tag;
  }

  /// The language of a tag; [#UNDETERMINED] for any other.
  public static Language ofTag(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (language.tag.equals(lower)) {
        return language;
      }
    }
    return UNDETERMINED;
  }
}
