package sanad.reader;

/// Makes text of the bytes of a report. The bytes stay with the caller, who also bounds their size
/// (50 MiB, decision 22).
///
/// A plain text is kept as it is, but for a byte order mark; of a page are kept title and content,
/// and dropped scripts, styles, forms and site furniture (see [HtmlText]). Pure and thread-safe.
public final class Extractor {
  /// How many code points a text has at most, some 2,000 pages: what is longer is refused, since a
  /// text is held whole and several times over while it is taken in.
  public static final int LONGEST = 4_000_000;

  /// How many elements and attributes a page has at most; each becomes an object.
  public static final int MOST_PARTS = 400_000;

  /// How many bytes of text or page are made text: as UTF-8, which takes four for a code point at
  /// most, no text of [#LONGEST] is more. Beyond them nothing is decoded.
  public static final int MOST_BYTES = 4 * LONGEST;

  private static final String PLAIN_VERSION = "sanad-text/1";

  private Extractor() {}

  /// The text of `bytes`, or why there is none.
  public static Extraction extract(byte[] bytes, Format format) {
    boolean page = format == Format.HTML;
    if (bytes.length > MOST_BYTES) {
      return new Extraction.Unreadable(Extraction.Reason.TOO_LONG);
    }
    Charsets.Decoded decoded = Charsets.decode(bytes, page);
    if (Charsets.isBinary(decoded.text())) {
      return new Extraction.Unreadable(Extraction.Reason.BINARY);
    }
    if (page && HtmlText.hasMoreParts(decoded.text(), MOST_PARTS)) {
      return new Extraction.Unreadable(Extraction.Reason.TOO_LONG);
    }
    String content = page ? HtmlText.of(decoded.text()) : decoded.text();
    if (content.isBlank()) {
      return new Extraction.Unreadable(Extraction.Reason.EMPTY);
    }
    if (content.codePointCount(0, content.length()) > LONGEST) {
      return new Extraction.Unreadable(Extraction.Reason.TOO_LONG);
    }
    Text text = Text.of(content, page ? HtmlText.VERSION : PLAIN_VERSION);
    return new Extraction.Extracted(text, decoded.charset().name());
  }
}
