package sanad.stix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// The types of object that can satisfy a comparison, since all of it is asked of one object.
///
/// **Source:** STIX 2.1 section 9.5.
final class ObservedTypes {

  private boolean impossible;

  private ObservedTypes() {}

  /// Whether an `AND` in it joins what no one object can be.
  static boolean isImpossible(Comparison comparison) {
    var types = new ObservedTypes();
    types.of(comparison);
    return types.impossible;
  }

  /// Parentheses bound the depth; a chain leans to the left and is walked.
  private Set<String> of(Comparison comparison) {
    return switch (comparison) {
      case Comparison.Leaf leaf -> Set.of(leaf.path().type());
      case Comparison.Either either -> {
        var all = new HashSet<String>();
        operands(either).forEach(one -> all.addAll(of(one)));
        yield all;
      }
      case Comparison.Both both -> {
        Deque<Comparison> operands = operands(both);
        var common = new HashSet<>(of(operands.pop()));
        operands.forEach(one -> common.retainAll(of(one)));
        impossible |= common.isEmpty();
        yield common;
      }
    };
  }

  /// What a chain of one joiner joins, from left to right.
  private static Deque<Comparison> operands(Comparison chain) {
    var operands = new ArrayDeque<Comparison>();
    boolean all = chain instanceof Comparison.Both;
    Comparison first = chain;
    while (true) {
      if (all && first instanceof Comparison.Both(Comparison before, Comparison last)) {
        operands.push(last);
        first = before;
      } else if (!all && first instanceof Comparison.Either(Comparison before, Comparison last)) {
        operands.push(last);
        first = before;
      } else {
        operands.push(first);
        return operands;
      }
    }
  }
}
