package sanad.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import sanad.handling.Handling;
import sanad.handling.OfficerId;

/// A report as it came in; never altered.
///
/// @param original the bytes as received
/// @param sha256 of `original`, hexadecimal
/// @param text the extracted text, unaltered; spans count its code points
/// @param textSha256 of the UTF-8 of `text`, hexadecimal
/// @param extractor name and version of what extracted the text
/// @param language of the text: ar, fr, en, or und
/// @param grade the source's grade as received, for example scheme `4x4`, value `B3`
/// @param handling what its facts get, once an officer has said so; empty before
public record Report(
    ReportId id,
    String title,
    byte[] original,
    String mediaType,
    String sha256,
    String text,
    String textSha256,
    String extractor,
    String language,
    SourceGrade grade,
    Optional<LocalDate> documentDate,
    Optional<Handling> handling,
    OfficerId receivedBy,
    Instant receivedAt) {

  /// The same report for a list: without bytes and text.
  public Report withoutContent() {
    return new Report(
        id,
        title,
        new byte[0],
        mediaType,
        sha256,
        "",
        textSha256,
        extractor,
        language,
        grade,
        documentDate,
        handling,
        receivedBy,
        receivedAt);
  }

  /// The same report, whose facts get this handling.
  public Report withHandling(Handling said) {
    return new Report(
        id,
        title,
        original,
        mediaType,
        sha256,
        text,
        textSha256,
        extractor,
        language,
        grade,
        documentDate,
        Optional.of(said),
        receivedBy,
        receivedAt);
  }

  /// Its id.
  public record ReportId(UUID uuid) {
    @Override
    public String toString() {
      return uuid.toString();
    }
  }

  /// A source's grade in the scheme in which it was given: `4x4` A1–X4, `6x6` A1–F6, `3x5x2`.
  public record SourceGrade(String scheme, String value) {
    /// What ungraded and press reports enter as. **Source:** decision 26.
    public static final SourceGrade UNGRADED = new SourceGrade("4x4", "X4");
  }
}
