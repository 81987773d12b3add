package sanad.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// TLP 2.0, loosest first: the outer label for foreign tools. **Source:** FIRST TLP 2.0.
public enum Tlp {
  CLEAR,
  GREEN,
  AMBER,
  AMBER_STRICT,
  RED;

  /// The value of `tlp_2_0`: clear, green, amber, amber+strict, red.
  public String code() {
    return this == AMBER_STRICT ? "amber+strict" : name().toLowerCase(Locale.ROOT);
  }

  /// The label always shown whole, for example `TLP:AMBER+STRICT`.
  public String label() {
    return "TLP:" + code().toUpperCase(Locale.ROOT);
  }

  /// The level of a code, or empty.
  public static Optional<Tlp> ofCode(String code) {
    return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
  }
}
