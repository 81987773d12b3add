package sanad.cli;

import java.util.function.Supplier;

/// A measurement repeated until it gets no faster, as a server is once it has run for a while.
///
/// @param fastest the pass that took least
/// @param passes how many there were
record Warm<T>(T fastest, int passes) {
  private static final int MOST = 6;

  /// A pass that takes so much of the least time before is no faster.
  private static final double SAME = 0.97;

  /// A pass and what it took, in nanoseconds.
  record Pass<T>(T told, long nanos) {}

  static <T> Warm<T> of(Supplier<Pass<T>> pass) {
    Pass<T> least = pass.get();
    int passes = 1;
    while (passes < MOST) {
      Pass<T> next = pass.get();
      passes++;
      boolean faster = next.nanos < least.nanos * SAME;
      if (next.nanos < least.nanos) least = next;
      if (!faster) break;
    }
    return new Warm<>(least.told, passes);
  }
}
