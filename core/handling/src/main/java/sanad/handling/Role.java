package sanad.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an officer may do; several are possible, and none but the content roles opens content. **Source:** decision 14.
public enum Role {
  ANALYST,
  LIAISON,
  DUTY,
  CASE,
  DATA_PROTECTION,
  AUDITOR,
  APPROVER,
  ADMINISTRATOR;

  /// The code on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The value of a code, or empty.
  public static Optional<Role> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
  }
}
