package sanad.node.door;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import sanad.store.account.Passwords;

/// Argon2id with 19 MiB, two passes and one lane. Thread-safe.
///
/// **Source:** decision 24; OWASP Password Storage Cheat Sheet, first of the equivalent settings.
public final class Argon2Passwords implements Passwords {
  private static final int LONGEST = 1000;

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

  @Override
  public String hash(String password) {
    var hash = encoder.encode(password);
    if (hash == null) throw new IllegalStateException("the encoder answers for every password");
    return hash;
  }

  @Override
  public boolean fits(String password, String hash) {
    // A longer one cannot have been set; it is compared cut, so that length tells nothing by time.
    var cut = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
    return encoder.matches(cut, hash) && password.length() <= LONGEST;
  }
}
