package sanad.store;

import org.jspecify.annotations.Nullable;

/// A failure as a log may hold it: what it was, where, and by what it was caused. The words of our
/// own exceptions stay, which carry no content by house rule; those of the JDK and of libraries go,
/// since they quote what they could not read, a name among it (`For input string: "…"`).
public final class Logged extends Throwable {
  private static final long serialVersionUID = 1L;

  private final String kind;

  private Logged(Throwable failure, @Nullable Throwable cause) {
    super(isOurs(failure) ? failure.getMessage() : null, cause, false, true);
    this.kind = failure.getClass().getName();
    setStackTrace(failure.getStackTrace());
  }

  /// The failure for a log, as its last argument.
  public static Logged of(Throwable failure) {
    return of(failure, 16);
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

  @Override
  public String toString() {
    return getMessage() == null ? kind : kind + ": " + getMessage();
  }
}
