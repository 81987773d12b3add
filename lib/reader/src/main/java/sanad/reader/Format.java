package sanad.reader;

import java.util.Locale;
import java.util.Optional;

/// The forms in which a report comes in. Others follow with the full reader.
public enum Format {
  PASTE("text/plain"),
  PLAIN_TEXT("text/plain"),
  HTML("text/html");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /// The format of a file by its name; empty when it is none that is read.
  public static Optional<Format> ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".txt") || lower.endsWith(".text")) {
      return Optional.of(PLAIN_TEXT);
    } else if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
      return Optional.of(HTML);
    }
    return Optional.empty();
  }
}
