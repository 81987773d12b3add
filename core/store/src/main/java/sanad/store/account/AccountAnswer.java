package sanad.store.account;

import java.util.List;

/// What became of an administrator's act.
public sealed interface AccountAnswer<T> {
  /// It was done.
  record Done<T>(T value) implements AccountAnswer<T> {}

  /// Nothing was done.
  ///
  /// @param problems every reason, never empty
  record Refused<T>(List<AccountCode> problems) implements AccountAnswer<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
