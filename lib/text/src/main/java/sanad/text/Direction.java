package sanad.text;

/// The way a text runs.
public enum Direction {
  LEFT_TO_RIGHT,
  RIGHT_TO_LEFT;

  /// The value of the HTML attribute `dir`: `ltr` or `rtl`.
  public String html() {
    return this == RIGHT_TO_LEFT ? "rtl" : "ltr";
  }
}
