package sanad.stix;

/// What reading a pattern answers.
public sealed interface PatternResult {

  /// The text is a pattern.
  record Valid(Pattern pattern) implements PatternResult {}

  /// The text is none: the first fault and its column, counted from 1 in Unicode code points.
  record Invalid(int column, String message) implements PatternResult {}
}
