package sanad.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The common ladder on which national classifications are compared; lowest first. It is the scale
/// of a viewer's clearance, of a node's ceiling and of an agreed equivalent. **Source:** decision
/// 7.
public enum Clearance {
  OPEN,
  RESTRICTED,
  CONFIDENTIAL,
  SECRET,
  TOP_SECRET;

  /// Whether a holder of this clearance may see what is classified `level`.
  public boolean covers(Clearance level) {
    return compareTo(level) >= 0;
  }

  /// The code on the wire, for example `top-secret`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The level of a code, or empty.
  public static Optional<Clearance> ofCode(String code) {
    return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
  }
}
