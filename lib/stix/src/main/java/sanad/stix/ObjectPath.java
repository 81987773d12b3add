package sanad.stix;

import java.util.List;

/// Leads from an object of a type to a value, e.g. `file:hashes.'SHA-256'`. Immutable.
///
/// **Source:** STIX 2.1 section 9.7.
public record ObjectPath(String type, List<Step> steps) {

  /// One step.
  public sealed interface Step {

    /// To the property or dictionary key of that name.
    record Key(String name) implements Step {}

    /// To the member of a list at that place, from 0.
    record Place(int place) implements Step {}

    /// To any member of a list.
    record Any() implements Step {}
  }

  /// Copies the steps; the first is a key.
  public ObjectPath {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || !(steps.getFirst() instanceof Step.Key)) {
      throw new IllegalArgumentException("object path: expected a property first, got " + steps);
    }
  }

  /// The property of the object that the path begins with.
  public String property() {
    return steps.getFirst() instanceof Step.Key(String name) ? name : "";
  }

  @Override
  public String toString() {
    var text = new StringBuilder(type).append(':');
    for (int i = 0; i < steps.size(); i++) {
      switch (steps.get(i)) {
        case Step.Key(String name) -> text.append(i == 0 ? "" : ".").append(written(name));
        case Step.Place(int place) -> text.append('[').append(place).append(']');
        case Step.Any any -> text.append("[*]");
      }
    }
    return text.toString();
  }

  private static String written(String name) {
    boolean plain =
        !name.isEmpty()
            && !Formats.DIGIT.is(name.charAt(0))
            && name.indexOf('-') < 0
            && Formats.all(name, 0, name.length(), Formats.KEY)
            && !PatternLexer.isKeyword(name);
    return plain ? name : "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
