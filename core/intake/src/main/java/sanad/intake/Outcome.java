package sanad.intake;

import java.util.List;

/// What intake answers to an officer: done, or refused with all reasons at once.
public sealed interface Outcome<T> {
  /// It was done.
  record Done<T>(T value) implements Outcome<T> {}

  /// Nothing was done.
  record Refused<T>(List<Problem> problems) implements Outcome<T> {
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("refusal: expected at least one problem");
      }
    }

    static <T> Refused<T> of(IntakeCode code, String field, String... about) {
      return new Refused<>(List.of(new Problem(code, field, List.of(about))));
    }
  }

  /// One thing that forbids it.
  ///
  /// @param field the field of the form, empty for the whole
  /// @param about codes and figures that the text names; never content
  record Problem(IntakeCode code, String field, List<String> about) {
    public Problem {
      about = List.copyOf(about);
    }
  }
}
