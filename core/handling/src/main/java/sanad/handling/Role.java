package sanad.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an officer may do; several are possible, and none but the content roles opens content.
/// **Source:** decision 14.
public enum Role {
  ANALYST,
  LIAISON,
  DUTY,
  CASE,
  DATA_PROTECTION,
  AUDITOR,
  APPROVER,
  ADMINISTRATOR;

  /// Whether it opens content. Data-protection, audit and administration do not: they work on ids,
  /// dates and the log; who must also look into a record is given a content role beside, which
  /// stands in the log.
  public boolean opensContent() {
    return switch (this) {
      case ANALYST, LIAISON, DUTY, CASE, APPROVER -> true;
      case DATA_PROTECTION, AUDITOR, ADMINISTRATOR -> false;
    };
  }

  /// Whether it works on what it sees: reports, names, decisions, leads. Who only approves looks,
  /// and says yes or no to another's release.
  public boolean works() {
    return switch (this) {
      case ANALYST, LIAISON, DUTY, CASE -> true;
      case APPROVER, DATA_PROTECTION, AUDITOR, ADMINISTRATOR -> false;
    };
  }

  /// The code on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The value of a code, or empty.
  public static Optional<Role> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
  }
}
