package sanad.exchange;

import java.util.Locale;
import java.util.Optional;

/// The SHA-256 of a certificate as officers write it: 64 hexadecimal digits, with colons or
/// without.
final class Fingerprint {
  private Fingerprint() {}

  /// The same in lower case and without colons; empty where it is none.
  static Optional<String> read(String typed) {
    var digits = typed.strip().replace(":", "").toLowerCase(Locale.ROOT);
    return digits.matches("[0-9a-f]{64}") ? Optional.of(digits) : Optional.empty();
  }
}
