package sanad.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a service answers to a request of an officer: done, or refused with all reasons at once.
public sealed interface Reply<T> {
  /// It was done.
  record Done<T>(T value) implements Reply<T> {}

  /// Nothing was done.
  ///
  /// @param problems every reason, never empty
  record Refused<T>(List<Problem> problems) implements Reply<T> {
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("refusal: expected at least one problem");
      }
    }
  }

  /// One reason.
  ///
  /// @param field the field of the form that it concerns, empty for the whole
  /// @param about where in what was given, for example a line's number, or the numbers of a limit:
  ///   what the code's sentence has places for, in their order, and what stands behind it
  record Problem(IdentityCode code, String field, List<String> about) {
    public Problem {
      about = List.copyOf(about);
    }

    /// One that concerns a field as a whole.
    public Problem(IdentityCode code, String field) {
      this(code, field, List.of());
    }

    /// One at a place in what was given; empty where that says nothing.
    public Problem(IdentityCode code, String field, String place) {
      this(code, field, place.isEmpty() ? List.of() : List.of(place));
    }
  }

  /// A refusal for one reason.
  static <T> Reply<T> refused(IdentityCode code, String field) {
    return new Refused<>(List.of(new Problem(code, field)));
  }

  /// A refusal for one reason at a place in what was given.
  static <T> Reply<T> refused(IdentityCode code, String field, String place) {
    return new Refused<>(List.of(new Problem(code, field, place)));
  }

  /// A refusal for a limit, with the numbers of its sentence.
  static <T> Reply<T> refused(IdentityCode code, String field, long... numbers) {
    return new Refused<>(
        List.of(
            new Problem(code, field, Arrays.stream(numbers).mapToObj(Long::toString).toList())));
  }

  /// The value where it was done.
  default Optional<T> done() {
    return switch (this) {
      case Done<T>(var value) -> Optional.of(value);
      case Refused<T> refused -> Optional.empty();
    };
  }
}
