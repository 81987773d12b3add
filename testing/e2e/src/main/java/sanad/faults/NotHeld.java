package sanad.faults;

/// An invariant that did not hold, by its name in reliability.md section 4 (S1 to S9).
final class NotHeld extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotHeld(String what) {
    super(what);
  }

  /// Throws where something does not hold.
  static void unless(boolean holds, String format, Object... arguments) {
    if (!holds) {
      throw new NotHeld(format.formatted(arguments));
    }
  }
}
