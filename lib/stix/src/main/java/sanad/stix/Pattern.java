package sanad.stix;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// A STIX pattern: what must be observed. Immutable.
///
/// `AND` binds stronger than `OR`, and `OR` stronger than `FOLLOWEDBY`; equal ones group to the
/// left. `toString` writes the pattern with parentheses where they are needed.
///
/// **Source:** STIX 2.1 section 9.
public sealed interface Pattern {

  /// One observation that fulfils a comparison: `[…]`.
  record Observation(Comparison comparison) implements Pattern {

    @Override
    public String toString() {
      return "[" + comparison + "]";
    }
  }

  /// Two patterns joined.
  record Joined(Joiner joiner, Pattern left, Pattern right) implements Pattern {

    @Override
    public String toString() {
      // A chain leans to the left and may be long: it is walked, not climbed.
      var chain = new ArrayDeque<Joined>();
      Pattern first = this;
      while (first instanceof Joined next && next.joiner == joiner) {
        chain.push(next);
        first = next.left;
      }
      var text = new StringBuilder(side(first, false));
      chain.forEach(
          next -> text.append(' ').append(joiner).append(' ').append(side(next.right, true)));
      return text.toString();
    }

    private String side(Pattern side, boolean isRight) {
      boolean weaker =
          side instanceof Joined other
              && (other.joiner.compareTo(joiner) > 0 || (isRight && other.joiner == joiner));
      return weaker ? "(" + side + ")" : side.toString();
    }
  }

  /// A pattern with a limit in time or number.
  record Qualified(Pattern pattern, Qualifier qualifier) implements Pattern {

    @Override
    public String toString() {
      return (pattern instanceof Joined ? "(" + pattern + ")" : pattern.toString())
          + " "
          + qualifier;
    }
  }

  /// A pattern in parentheses.
  record Group(Pattern pattern) implements Pattern {

    @Override
    public String toString() {
      return "(" + pattern + ")";
    }
  }

  /// How two patterns are joined, the strongest first.
  enum Joiner {
    /// Both, by different observations.
    AND,
    /// One or the other.
    OR,
    /// The second not before the first.
    FOLLOWEDBY
  }

  /// A limit.
  sealed interface Qualifier {

    /// All within so many seconds; positive.
    record Within(BigDecimal seconds) implements Qualifier {

      @Override
      public String toString() {
        return "WITHIN " + seconds.toPlainString() + " SECONDS";
      }
    }

    /// So many times; positive.
    record Repeats(long times) implements Qualifier {

      @Override
      public String toString() {
        return "REPEATS " + times + " TIMES";
      }
    }

    /// From `start`, inclusive, to `stop`, exclusive; timestamps as given.
    record StartStop(String start, String stop) implements Qualifier {

      @Override
      public String toString() {
        return "START t'" + start + "' STOP t'" + stop + "'";
      }
    }
  }

  /// Reads a pattern.
  static PatternResult parse(String text) {
    return PatternParser.parse(text);
  }

  /// Every comparison of a path in this pattern, from left to right.
  default List<Comparison.Leaf> leaves() {
    return observations().stream().flatMap(one -> one.comparison().leaves().stream()).toList();
  }

  /// Every observation in this pattern, from left to right.
  default List<Observation> observations() {
    // A chain may be long: it is walked, not climbed.
    var observations = new ArrayList<Observation>();
    var rest = new ArrayDeque<Pattern>();
    rest.push(this);
    while (!rest.isEmpty()) {
      switch (rest.pop()) {
        case Observation observation -> observations.add(observation);
        case Qualified(Pattern pattern, Qualifier qualifier) -> rest.push(pattern);
        case Group(Pattern pattern) -> rest.push(pattern);
        case Joined(Joiner joiner, Pattern left, Pattern right) -> {
          rest.push(right);
          rest.push(left);
        }
      }
    }
    return List.copyOf(observations);
  }
}
