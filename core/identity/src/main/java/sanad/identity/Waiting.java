package sanad.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sanad.stix.StixId;

/// Objects that wait for a task, in the order in which they came, and those that it is at. One that
/// comes again while the task is at it waits again. Thread-safe.
final class Waiting {
  private final Set<StixId> waiting = new LinkedHashSet<>();
  private final Set<StixId> taken = new HashSet<>();

  synchronized void add(Collection<StixId> ids) {
    waiting.addAll(ids);
  }

  /// The first that wait; the task is at them until it says that they are done.
  synchronized List<StixId> take(int most) {
    var first = waiting.stream().limit(most).toList();
    taken.addAll(first);
    first.forEach(waiting::remove);
    return first;
  }

  synchronized void done(Collection<StixId> ids) {
    ids.forEach(taken::remove);
  }

  /// Whether this one waits, or the task is at it.
  synchronized boolean has(StixId id) {
    return waiting.contains(id) || taken.contains(id);
  }

  /// Whether none waits.
  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  /// Lets go of those that the task was at and did not finish.
  synchronized void leave() {
    taken.clear();
  }
}
