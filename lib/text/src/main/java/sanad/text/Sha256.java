package sanad.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, by which texts, files and secrets are known. **Source:** FIPS 180-4.
public final class Sha256 {
  private Sha256() {}

  /// A digest to be fed piece by piece; for one thread.
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every JDK has SHA-256", absent);
    }
  }

  /// The 32 bytes for a text, as UTF-8.
  public static byte[] of(String text) {
    return digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /// 64 hexadecimal digits, in small letters, for a text as UTF-8.
  public static String hex(String text) {
    return HexFormat.of().formatHex(of(text));
  }

  /// 64 hexadecimal digits, in small letters.
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }
}
