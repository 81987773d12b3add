package sanad.handling;

import java.util.List;
import sanad.stix.Extras;
import sanad.stix.Problem;

/// What reading a handling from its JSON form answers: the handling, or everything that is wrong
/// with it. Unknown members and unknown codes are refused, since a rule that this node does not
/// know is a rule that it cannot keep.
///
/// **Source:** house rule 1; decision 7.
public sealed interface HandlingReading {
  /// It is a handling. It may still contradict itself: then the rule withholds it.
  record Read(Handling handling) implements HandlingReading {}

  /// It is none, or none that this node understands: what is so marked goes nowhere.
  record Refused(List<Problem> problems) implements HandlingReading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// Reads what [HandlingForm] writes; `path` is its JSONPath, for the problems.
  static HandlingReading of(Extras form, String path) {
    return new HandlingReader(form, new FormReader(path)).read();
  }

  /// Reads what [HandlingForm] wrote into this node's own store; throws IllegalArgumentException on
  /// anything else.
  static Handling own(Extras form) {
    return switch (of(form, "$")) {
      case Read(var handling) -> handling;
      case Refused(var problems) ->
          throw new IllegalArgumentException("handling: " + problems.size() + " problems");
    };
  }
}
