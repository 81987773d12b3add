package sanad.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The text of a report, as extracted; spans count its code points. Kept unaltered beside the bytes
/// that it was extracted from.
///
/// @param content the text; may be empty
/// @param sha256 of its UTF-8, lower-case hexadecimal
/// @param language that it is mostly in
/// @param extractor what extracted it and in which version, for example `sanad-html/1`
///
///   **Source:** decision 3.
public record Text(String content, String sha256, Language language, String extractor) {
  /// The text with its hash and its language guessed.
  public static Text of(String content, String extractor) {
    return new Text(content, sha256(content), LanguageGuess.of(content), extractor);
  }

  /// A text that was kept, read again: its language is what was said of it, and its hash is made
  /// anew.
  public static Text kept(String content, Language language, String extractor) {
    return new Text(content, sha256(content), language, extractor);
  }

  private static String sha256(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
