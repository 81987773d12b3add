package sanad.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names a property, or what lies under it, for a granular marking, e.g. `labels.[2]`.
///
/// Steps are names and places in lists, from the object's root. A selector selects the value that
/// it names and everything below.
///
/// **Source:** STIX 2.1 section 7.2.3.1.
public record Selector(List<Step> steps) {

  static final String SECTION = "STIX 2.1 §7.2.3.1";

  /// One step down.
  public sealed interface Step {

    /// To the member of that name.
    record Name(String name) implements Step {}

    /// To the member of a list at that place, from 0.
    record Place(int place) implements Step {}
  }

  /// What reading a selector answers.
  public sealed interface Reading {

    /// A selector.
    record Read(Selector selector) implements Reading {}

    /// No selector.
    record Malformed(String text) implements Reading {}
  }

  /// Copies the list.
  public Selector {
    steps = List.copyOf(steps);
  }

  /// Reads a selector.
  public static Reading of(String text) {
    var steps = new ArrayList<Step>();
    for (String part : text.split("\\.", -1)) {
      Optional<Step> step = step(part, steps.isEmpty());
      if (step.isEmpty()) {
        return new Reading.Malformed(text);
      }
      steps.add(step.get());
    }
    return new Reading.Read(new Selector(steps));
  }

  private static Optional<Step> step(String part, boolean first) {
    int length = part.length();
    if (!first && length > 2 && part.charAt(0) == '[' && part.charAt(length - 1) == ']') {
      boolean digits = Formats.all(part, 1, length - 1, Formats.DIGIT) && length <= 11;
      return digits
          ? Optional.of(new Step.Place(Integer.parseInt(part, 1, length - 1, 10)))
          : Optional.empty();
    }
    // Names of dictionary keys may have capitals, e.g. hashes.MD5.
    boolean fits = Formats.isDictionaryKey(part) && (!first || length >= 3 || part.equals("id"));
    return fits ? Optional.of(new Step.Name(part)) : Optional.empty();
  }

  /// The value that it selects in an object.
  public Optional<Value> in(Extras object) {
    Value at = object;
    for (Step step : steps) {
      Optional<Value> next =
          switch (step) {
            case Step.Name(String name) ->
                at instanceof Extras group ? group.get(name) : Optional.empty();
            case Step.Place(int place) ->
                at instanceof Value.Many many && place < many.values().size()
                    ? Optional.of(many.values().get(place))
                    : Optional.empty();
          };
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  /// Whether what `other` names lies at or below what this names.
  public boolean covers(Selector other) {
    return other.steps.size() >= steps.size() && other.steps.subList(0, steps.size()).equals(steps);
  }

  /// The selector as the standard writes it.
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (Step step : steps) {
      if (!text.isEmpty()) {
        text.append('.');
      }
      switch (step) {
        case Step.Name(String name) -> text.append(name);
        case Step.Place(int place) -> text.append('[').append(place).append(']');
      }
    }
    return text.toString();
  }
}
