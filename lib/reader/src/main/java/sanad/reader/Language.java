package sanad.reader;

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
}
