package sanad.faults;

/// How a fault went. A fault whose injector is absent here is skipped, and never passed.
sealed interface Verdict {
  /// All held. @param figures what was counted and measured
  record Passed(String figures) implements Verdict {}

  /// Something did not hold.
  record Failed(String what) implements Verdict {}

  /// It could not be injected here.
  record Skipped(String why) implements Verdict {}

  /// As it is printed.
  default String word() {
    return switch (this) {
      case Passed(var figures) -> "passed   " + figures;
      case Failed(var what) -> "FAILED   " + what;
      case Skipped(var why) -> "skipped  (" + why + ")";
    };
  }
}
