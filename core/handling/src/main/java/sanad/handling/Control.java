package sanad.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Dissemination controls. `ORCON`: the originator controls every further use; `REL_TO`: only the
/// listed audience; `EYES_ONLY`: only the listed agencies themselves, not through a group.
public enum Control {
  ORCON,
  REL_TO,
  EYES_ONLY;

  /// The code on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The value of a code, or empty.
  public static Optional<Control> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
  }
}
