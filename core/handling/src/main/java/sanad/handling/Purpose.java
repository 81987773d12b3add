package sanad.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What content is opened or shared for. A closed list. **Source:** decision 7.
public enum Purpose {
  CT_INVESTIGATION,
  THREAT_PREVENTION,
  PROSECUTION,
  BORDER_TRAVEL,
  FINANCE,
  VICTIM_PROTECTION,
  LOCATE_PERSON,
  OVERSIGHT,
  ADMINISTRATION;

  /// The code on the wire and in the database, for example `ct-investigation`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether content may be shared for it: oversight and administration open none.
  public boolean shares() {
    return this != OVERSIGHT && this != ADMINISTRATION;
  }

  /// The purpose of a code, or empty.
  public static Optional<Purpose> ofCode(String code) {
    return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
  }
}
