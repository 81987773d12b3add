package sanad.reader;

import java.util.Locale;

/// Whether an event is said to have happened.
public enum Realis {
  ACTUAL,
  PLANNED,
  /// Said not to have happened, not to be true, or taken back.
  DENIED,
  /// A habit, a capability, several without number or date.
  GENERIC;

  /// For example `actual`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
