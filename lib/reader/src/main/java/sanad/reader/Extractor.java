package sanad.reader;

/// Makes text of the bytes of a report. The bytes stay with the caller, who also bounds their size
/// (50 MiB, decision 22).
///
/// A plain text is kept as it is, but for a byte order mark; of a page are kept title and content,
/// and dropped scripts, styles, forms and site furniture (see [HtmlText]). Pure and thread-safe.
public final class Extractor {
  private static final String PLAIN_VERSION = "sanad-text/1";

  private Extractor() {}

  /// The text of `bytes`, or why there is none.
  public static Extraction extract(byte[] bytes, Format format) {
    Charsets.Decoded decoded = Charsets.decode(bytes, format == Format.HTML);
    if (Charsets.isBinary(decoded.text())) {
      return new Extraction.Unreadable(Extraction.Reason.BINARY);
    }
    Text text =
        switch (format) {
          case PASTE, PLAIN_TEXT -> Text.of(decoded.text(), PLAIN_VERSION);
          case HTML -> Text.of(HtmlText.of(decoded.text()), HtmlText.VERSION);
        };
    return text.content().isBlank()
        ? new Extraction.Unreadable(Extraction.Reason.EMPTY)
        : new Extraction.Extracted(text, decoded.charset().name());
  }
}
