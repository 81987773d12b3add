package sanad.postgres;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sanad.postgres.ItemGraph.Node;

/// What rows need of all that they name, and that that names: each row is walked once, however many
/// reach it. Rows that name each other, directly or in a circle, need the same.
///
/// **Source:** decision 12; R. Tarjan, *Depth-first search and linear graph algorithms*, SIAM J.
/// Comput. 1, 1972 (strongly connected components), without recursion: chains may be long.
final class Closure {
  private final Function<Node, List<Named>> names;
  private final Map<Long, Reach> known = new HashMap<>();

  /// @param names what a row names itself
  Closure(Function<Node, List<Named>> names) {
    this.names = names;
  }

  /// An object that a row names, as it is meant there.
  ///
  /// @param row whose names are followed; empty where this node does not hold the object
  record Named(int releaseClass, Bounds bounds, Optional<Node> row) {}

  /// All that is needed of what a row reaches.
  record Reach(Set<Integer> classes, Bounds bounds) {}

  /// To be called when rows were added.
  void forget() {
    known.clear();
  }

  Reach of(Node row) {
    Reach found = known.get(row.row());
    return found != null ? found : new Walk().from(row);
  }

  /// A row that is being walked, with what was found behind it so far.
  private static final class Step {
    final long row;
    final int order;
    final Iterator<Named> open;
    final Set<Integer> classes = new TreeSet<>();
    Bounds bounds = Bounds.NONE;

    /// The earliest row that is known to be in a circle with this one.
    int earliest;

    Step(long row, int order, Iterator<Named> open) {
      this.row = row;
      this.order = order;
      this.open = open;
      this.earliest = order;
    }

    void need(Set<Integer> more, Bounds within) {
      classes.addAll(more);
      bounds = bounds.within(within);
    }
  }

  private final class Walk {
    private final Map<Long, Step> steps = new HashMap<>();
    private final Deque<Step> path = new ArrayDeque<>();

    /// Rows walked whose circle is not closed yet, those on the path among them.
    private final Deque<Step> unsettled = new ArrayDeque<>();

    Reach from(Node row) {
      enter(row);
      for (Step at = path.peek(); at != null; at = path.peek()) {
        if (at.open.hasNext()) {
          follow(at, at.open.next());
        } else {
          leave(at);
        }
      }
      return Objects.requireNonNull(known.get(row.row()));
    }

    private void enter(Node row) {
      Step step = new Step(row.row(), steps.size(), names.apply(row).iterator());
      steps.put(row.row(), step);
      path.push(step);
      unsettled.push(step);
    }

    private void follow(Step at, Named named) {
      at.need(Set.of(named.releaseClass()), named.bounds());
      if (named.row().isEmpty()) {
        return;
      }
      Node next = named.row().get();
      Reach found = known.get(next.row());
      Step met = steps.get(next.row());
      if (found != null) {
        at.need(found.classes(), found.bounds());
      } else if (met != null) {
        at.earliest = Math.min(at.earliest, met.order);
      } else {
        enter(next);
      }
    }

    private void leave(Step at) {
      path.pop();
      if (at.earliest == at.order) {
        settle(at);
      }
      @Nullable Step before = path.peek();
      if (before != null) {
        before.need(at.classes, at.bounds);
        before.earliest = Math.min(before.earliest, at.earliest);
      }
    }

    /// Everything that was found in a circle has come back to the row at which it was entered.
    private void settle(Step first) {
      Reach all = new Reach(first.classes, first.bounds);
      Step step;
      do {
        step = unsettled.pop();
        known.put(step.row, all);
      } while (step != first);
    }
  }
}
