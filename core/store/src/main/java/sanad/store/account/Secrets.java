package sanad.store.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Makes secrets and the hashes under which they are kept. Thread-safe.
///
/// @param random where secrets come from
public record Secrets(SecureRandom random) {

  /// 256 random bits, base64url without padding: a session, a token, a partner's credential.
  public String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// A one-time password that a person can type: four groups of five letters and digits, without
  /// those that look alike, about 98 bits.
  public String oneTimePassword() {
    var letters = "abcdefghjkmnpqrstuvwxyz23456789";
    var text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      if (i > 0 && i % 5 == 0) text.append('-');
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /// SHA-256 of a secret, hexadecimal. A secret of 256 random bits needs no salt.
  public static String sha256(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
