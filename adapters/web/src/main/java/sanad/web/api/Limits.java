package sanad.web.api;

/// How many rows one answer of a list holds.
final class Limits {
  private static final int MOST = 500;

  private Limits() {}

  /// From 1 to 500.
  static int of(int asked) {
    if (asked < 1 || asked > MOST) throw Given.unfit("limit", "1-to-" + MOST);
    return asked;
  }
}
