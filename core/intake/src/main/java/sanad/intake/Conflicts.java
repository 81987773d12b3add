package sanad.intake;

import java.util.ArrayList;
import java.util.List;
import sanad.store.Draft;

/// Finds events of one type and one place whose stated dates exclude each other. A less precise
/// date contradicts no more precise one that begins with it.
final class Conflicts {
  private Conflicts() {}

  static List<Review.Conflict> in(List<Draft> drafts) {
    var events =
        drafts.stream()
            .filter(d -> d.kind().equals(FactKind.EVENT.code()))
            .filter(d -> d.status() != Draft.Status.REJECTED)
            .filter(d -> d.status() != Draft.Status.SET_ASIDE)
            .toList();
    var found = new ArrayList<Review.Conflict>();
    for (int i = 0; i < events.size(); i++) {
      for (int j = i + 1; j < events.size(); j++) {
        if (sameEvent(events.get(i), events.get(j)) && datesExclude(events.get(i), events.get(j))) {
          found.add(new Review.Conflict(events.get(i), events.get(j), "when"));
        }
      }
    }
    return found;
  }

  /// The conflicts between the drafts of two reports.
  static List<Review.Conflict> between(List<Draft> first, List<Draft> second) {
    var both = new ArrayList<>(first);
    both.addAll(second);
    return in(both).stream()
        .filter(conflict -> !conflict.first().report().equals(conflict.second().report()))
        .toList();
  }

  private static boolean sameEvent(Draft a, Draft b) {
    return slot(a, "event-type").equals(slot(b, "event-type"))
        && slot(a, "where").equals(slot(b, "where"))
        && !slot(a, "where").isEmpty();
  }

  private static boolean datesExclude(Draft a, Draft b) {
    var first = slot(a, "when");
    var second = slot(b, "when");
    return !first.isEmpty()
        && !second.isEmpty()
        && !first.startsWith(second)
        && !second.startsWith(first);
  }

  private static String slot(Draft draft, String name) {
    return draft.slots().text(name).orElse("");
  }
}
