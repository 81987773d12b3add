package sanad.stix;

import java.util.List;

/// A rule between the properties of one object.
sealed interface ShapeRule {

  /// At least one of these must be there.
  record AnyOf(List<String> names) implements ShapeRule {}

  /// Exactly one of these must be there.
  record OneOf(List<String> names) implements ShapeRule {}

  /// Where `present` is, `needed` must be too.
  record With(String present, String needed) implements ShapeRule {}

  /// The first time must not be after the second; `strict`: must be before it.
  record Order(String first, String second, boolean strict) implements ShapeRule {}

  /// Reads the words after the `!` of a table's line.
  static ShapeRule of(List<String> words) {
    return switch (words.getFirst()) {
      case "any" -> new AnyOf(List.copyOf(words.subList(1, words.size())));
      case "one" -> new OneOf(List.copyOf(words.subList(1, words.size())));
      case "with" -> new With(words.get(1), words.get(2));
      case "order" -> new Order(words.get(1), words.get(3), words.get(2).equals("<"));
      default -> throw new IllegalStateException("unknown rule: " + words);
    };
  }
}
