package sanad.reader;

/// What a trigger word says happened. The full reader adds to it. **Source:** `reader.md` 6.
public enum EventType {
  ARREST("arrest"),
  CELL_DISMANTLED("cell-dismantled"),
  INTEL_SHARED("intel-shared"),
  SEIZURE("seizure");

  private final String code;

  EventType(String code) {
    this.code = code;
  }

  /// For example `cell-dismantled`.
  public String code() {
    return code;
  }
}
