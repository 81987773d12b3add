package sanad.stix;

import java.util.List;

/// What reading an object's text answers.
public sealed interface ParseResult {

  /// The text is one object with a readable head.
  record Parsed(StixObject object) implements ParseResult {}

  /// The text is no strict I-JSON object, or its head cannot be read; all reasons, never empty.
  record Malformed(List<Problem> problems) implements ParseResult {

    /// Copies the list.
    public Malformed {
      problems = List.copyOf(problems);
    }
  }
}
