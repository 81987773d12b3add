package sanad.exchange;

import java.util.List;
import java.util.Optional;

/// What a service answers to a request of an officer: done, or refused with all reasons at once.
public sealed interface Answer<T> {
  /// It was done.
  record Done<T>(T value) implements Answer<T> {}

  /// Nothing was done.
  ///
  /// @param obstacles every reason, never empty
  record Refused<T>(List<Obstacle> obstacles) implements Answer<T> {
    public Refused {
      obstacles = List.copyOf(obstacles);
      if (obstacles.isEmpty()) {
        throw new IllegalArgumentException("refusal: expected at least one obstacle");
      }
    }
  }

  /// The value where it was done.
  default Optional<T> done() {
    return switch (this) {
      case Done<T>(var value) -> Optional.of(value);
      case Refused<T> refused -> Optional.empty();
    };
  }

  /// The reasons where it was refused, else none.
  default List<Obstacle> refusals() {
    return switch (this) {
      case Done<T> done -> List.of();
      case Refused<T>(var obstacles) -> obstacles;
    };
  }
}
