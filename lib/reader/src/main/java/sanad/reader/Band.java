package sanad.reader;

/// How much a rule's find is worth to a reviewer. Two words and no percentage, because nothing here
/// is calibrated. **Source:** `reader.md` 7.3.
public enum Band {
  /// Said by a list or a complete rule, without another reading known to us.
  STRONG,
  /// A name not in any list, a homograph, an ambiguous date, an inferred reading.
  WEAK;

  /// `strong` or `weak`.
  public String code() {
    return this == STRONG ? "strong" : "weak";
  }
}
