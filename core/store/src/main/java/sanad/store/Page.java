package sanad.store;

import java.util.List;
import java.util.Optional;

/// A part of a list, with the place where the next part begins.
///
/// @param next opaque; empty at the end. There is never a total
public record Page<T>(List<T> rows, Optional<String> next) {
  public Page {
    rows = List.copyOf(rows);
  }
}
