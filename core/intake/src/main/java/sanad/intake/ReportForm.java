package sanad.intake;

import java.time.LocalDate;
import java.util.Optional;
import sanad.reader.Format;
import sanad.store.Report;

/// A report as an officer hands it in.
///
/// @param title empty: the subject of a mail or cable, else the first line of the text, shortened
/// @param content the bytes as received
/// @param documentDate the date of the document, where it is known from elsewhere
public record ReportForm(
    String title,
    byte[] content,
    Format format,
    Report.SourceGrade grade,
    Optional<LocalDate> documentDate) {
  /// The most that is taken in. **Source:** decision 22.
  public static final int MOST_BYTES = 50 * 1024 * 1024;
}
