package sanad.store.account;

import java.time.Instant;

/// What became of a try to get in.
public sealed interface Entry<T> {
  /// It is open.
  record Open<T>(T who) implements Entry<T> {}

  /// Unknown, locked or wrong: not told apart.
  record Refused<T>() implements Entry<T> {}

  /// Too many tries failed; from `until` on they are heard again.
  record Wait<T>(Instant until) implements Entry<T> {}
}
