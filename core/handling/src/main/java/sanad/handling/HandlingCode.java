package sanad.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Europol handling codes. **Source:** Council guidelines 2018; `H3` demands a text.
public enum HandlingCode {
  H0,
  H1,
  H2,
  H3;

  /// The code on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The value of a code, or empty.
  public static Optional<HandlingCode> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
  }
}
