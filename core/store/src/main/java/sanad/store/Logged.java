package sanad.store;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A failure as a log may hold it: what it was, where, and by what it was caused. The words of our
/// own exceptions stay, which carry no content by house rule; those of the JDK and of libraries go,
/// since they quote what they could not read, a name among it (`For input string: "…"`), and so do
/// ours that say them again, as an exception does that is made of its cause alone.
public final class Logged extends Throwable {
  private static final long serialVersionUID = 1L;

  /// Causes may go in a circle.
  private static final int DEPTH = 16;

  private final String kind;

  private Logged(Throwable failure, @Nullable Throwable cause) {
    super(isOurs(failure) && !repeats(failure) ? failure.getMessage() : null, cause, false, true);
    this.kind = failure.getClass().getName();
    setStackTrace(failure.getStackTrace());
  }

  /// The failure for a log, as its last argument.
  public static Logged of(Throwable failure) {
    return of(failure, DEPTH);
  }

  private static Logged of(Throwable failure, int depth) {
    var cause = failure.getCause();
    return new Logged(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
  }

  /// Thrown by a line of ours, and not by one that we called.
  private static boolean isOurs(Throwable failure) {
    var stack = failure.getStackTrace();
    return stack.length > 0 && stack[0].getClassName().startsWith("sanad.");
  }

  /// Whether its words hold those of a library that it was caused by.
  private static boolean repeats(Throwable failure) {
    var words = String.valueOf(failure.getMessage());
    return Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause)
        .limit(DEPTH)
        .filter(cause -> !isOurs(cause) && cause.getMessage() != null)
        .anyMatch(cause -> words.contains(cause.getMessage()));
  }

  @Override
  public String toString() {
    return getMessage() == null ? kind : kind + ": " + getMessage();
  }
}
