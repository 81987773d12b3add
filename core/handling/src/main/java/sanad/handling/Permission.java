package sanad.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an originator says to a use: `CONSULT` means tell us first, `CONSENT` means only with our
/// signed yes.
public enum Permission {
  ALLOW,
  CONSULT,
  CONSENT,
  DENY;

  /// The code on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The value of a code, or empty.
  public static Optional<Permission> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
  }
}
