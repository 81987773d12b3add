package sanad.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What may be done with an item beyond reading it. `FORCE` is targeting or the use of force; it is
/// never covered by another use. **Source:** decision 8.
public enum Use {
  COURT,
  ARREST,
  WATCH_LIST,
  ONWARD,
  PUBLIC_STATEMENT,
  TRANSLATION,
  FORCE,
  RENDITION,
  COLLECTIVE_MEASURES,
  PRESENT_LOCATION;

  /// Whether it is one of the uses that are denied by default, that no other use covers, and that
  /// take a [ForceApproval] each. **Source:** decision 8.
  public boolean grave() {
    return this == FORCE || this == RENDITION || this == COLLECTIVE_MEASURES;
  }

  /// The code on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The value of a code, or empty.
  public static Optional<Use> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
  }
}
