package sanad.stix;

import java.util.List;

/// What reading an object as a record answers.
public sealed interface TypedResult {

  /// The record.
  record Typed(TypedObject object) implements TypedResult {}

  /// The object has not the properties that its type demands; all reasons, never empty.
  record Unfit(List<Problem> problems) implements TypedResult {

    /// Copies the list.
    public Unfit {
      problems = List.copyOf(problems);
    }
  }
}
