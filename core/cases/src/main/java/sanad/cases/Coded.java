package sanad.cases;

import java.util.Locale;

/// A word of a closed vocabulary; enums implement it.
public interface Coded {
  /// The constant's name, as every enum has it.
  String name();

  /// The code on the wire, for example `cell-dismantled`.
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
