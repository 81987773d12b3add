package sanad.stix;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What values a property takes, as its table in the standard says.
sealed interface Kind {

  /// One value of a form.
  record Plain(Form form) implements Kind {}

  /// A whole number within bounds, both inclusive.
  record Whole(long least, long most) implements Kind {}

  /// A number within bounds, both inclusive.
  record Fraction(double least, double most) implements Kind {}

  /// An object with keys of one's own and values of one kind.
  record Dictionary(Kind values) implements Kind {}

  /// An identifier of another object, of one of these types or (`except`) of none of them;
  /// `observables` counts every cyber-observable among them, `custom` every type that the standard
  /// does not know.
  record Reference(Set<String> types, boolean except, boolean observables, boolean custom)
      implements Kind {}

  /// A value of a vocabulary; of an open one, others are permitted.
  record Vocabulary(String name, Set<String> values, boolean open) implements Kind {}

  /// An object with a table of its own.
  record Part(String name) implements Kind {}

  /// A list, never empty.
  record ListOf(Kind members) implements Kind {}

  /// Reads the words of a table's line.
  static Kind of(List<String> words) {
    String first = words.getFirst();
    List<String> rest = words.subList(1, words.size());
    return switch (first) {
      case "list" -> new ListOf(of(rest));
      case "part" -> new Part(rest.getFirst());
      case "dictionary" -> new Dictionary(of(rest));
      case "open" -> vocabulary(rest.getFirst(), true);
      case "enum" -> vocabulary(rest.getFirst(), false);
      case "whole" -> whole(rest);
      case "number" -> fraction(rest);
      case "ref" -> reference(rest);
      default -> new Plain(Form.valueOf(first.toUpperCase(Locale.ROOT).replace('-', '_')));
    };
  }

  private static Vocabulary vocabulary(String name, boolean open) {
    return new Vocabulary(name, Vocabularies.get(name), open);
  }

  private static Whole whole(List<String> bounds) {
    if (bounds.isEmpty()) {
      return new Whole(-JsonReader.WHOLE_LIMIT, JsonReader.WHOLE_LIMIT);
    }
    int dots = bounds.getFirst().indexOf("..");
    String most = bounds.getFirst().substring(dots + 2);
    return new Whole(
        Long.parseLong(bounds.getFirst().substring(0, dots)),
        most.isEmpty() ? JsonReader.WHOLE_LIMIT : Long.parseLong(most));
  }

  private static Fraction fraction(List<String> bounds) {
    if (bounds.isEmpty()) {
      return new Fraction(-Double.MAX_VALUE, Double.MAX_VALUE);
    }
    int dots = bounds.getFirst().indexOf("..");
    return new Fraction(
        Double.parseDouble(bounds.getFirst().substring(0, dots)),
        Double.parseDouble(bounds.getFirst().substring(dots + 2)));
  }

  private static Reference reference(List<String> types) {
    boolean except = types.getFirst().startsWith("!");
    var names =
        types.stream().map(type -> type.startsWith("!") ? type.substring(1) : type).toList();
    boolean observables = names.contains("observable");
    // Whoever admits any observable admits those of others; whoever excludes them excludes the
    // known.
    boolean custom = (observables && !except) || names.contains("custom");
    return new Reference(Set.copyOf(names), except, observables, custom);
  }
}
