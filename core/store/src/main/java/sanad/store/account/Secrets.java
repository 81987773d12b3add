package sanad.store.account;

import java.security.SecureRandom;
import java.util.Base64;

/// Makes secrets. Each is kept as its SHA-256 alone: 256 random bits need no salt. Thread-safe.
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
}
