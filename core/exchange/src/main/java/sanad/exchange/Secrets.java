package sanad.exchange;

import java.util.Base64;
import java.util.random.RandomGenerator;

/// Secrets of partners. What is kept of one is its SHA-256: 256 random bits need no salt.
final class Secrets {
  private static final int BYTES = 32;

  private Secrets() {}

  static String draw(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
