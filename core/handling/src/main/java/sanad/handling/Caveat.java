package sanad.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Human-rights caveats that travel with an item.
public enum Caveat {
  NO_DEATH_PENALTY,
  NO_ILL_TREATMENT,
  NO_ONWARD_DETENTION_TRANSFER,
  NO_SOLELY_AUTOMATED_DECISION;

  /// The code on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The value of a code, or empty.
  public static Optional<Caveat> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
  }
}
