package sanad.reader;

/// A point on the Earth in degrees (WGS 84), or [#UNKNOWN].
public record Coordinates(double latitude, double longitude) {
  /// No point is known.
  public static final Coordinates UNKNOWN = new Coordinates(Double.NaN, Double.NaN);

  public boolean isKnown() {
    return !Double.isNaN(latitude) && !Double.isNaN(longitude);
  }
}
