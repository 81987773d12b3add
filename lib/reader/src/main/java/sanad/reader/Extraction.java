package sanad.reader;

/// The answer of the [Extractor].
public sealed interface Extraction {
  /// The text, and the charset by which the bytes were read, for example `UTF-8`.
  record Extracted(Text text, String charset) implements Extraction {}

  /// No text could be had.
  record Unreadable(Reason reason) implements Extraction {}

  /// Why no text could be had.
  enum Reason {
    /// No byte, or nothing but space.
    EMPTY,
    /// Control characters that no text has: a picture, an archive, an office document.
    BINARY,
    /// More bytes than [Extractor#MOST_BYTES], more text than [Extractor#LONGEST], or a page of
    /// more parts than [Extractor#MOST_PARTS].
    TOO_LONG
  }
}
