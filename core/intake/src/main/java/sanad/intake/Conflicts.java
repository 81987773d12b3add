package sanad.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sanad.store.Draft;

/// Finds events of one type and one place whose stated dates exclude each other. A less precise
/// date contradicts no more precise one that begins with it.
///
/// At most [#MOST] pairs are told, the first in the order of the text: their number grows by the
/// square of the events, and nobody reads more.
final class Conflicts {
  static final int MOST = 200;

  private Conflicts() {}

  /// Events of one type and one place: their places in the list, by the date that they state.
  private record Group(Map<String, List<Integer>> byDate) {}

  static List<Review.Conflict> in(List<Draft> drafts) {
    var events = drafts.stream().filter(Conflicts::speaks).toList();
    var groups = new HashMap<List<String>, Group>();
    for (int i = 0; i < events.size(); i++) {
      group(groups, events.get(i))
          .byDate()
          .computeIfAbsent(slot(events.get(i), "when"), date -> new ArrayList<>())
          .add(i);
    }
    var found = new ArrayList<Review.Conflict>();
    for (int i = 0; i < events.size() && found.size() < MOST; i++) {
      var event = events.get(i);
      for (int j : excludedAfter(i, slot(event, "when"), group(groups, event))) {
        if (found.size() < MOST) {
          found.add(new Review.Conflict(event, events.get(j), "when"));
        }
      }
    }
    return found;
  }

  private static Group group(Map<List<String>, Group> groups, Draft event) {
    return groups.computeIfAbsent(
        List.of(slot(event, "event-type"), slot(event, "where")),
        key -> new Group(new TreeMap<>()));
  }

  /// The events after `index` whose dates exclude `date`, in order.
  private static List<Integer> excludedAfter(int index, String date, Group group) {
    return group.byDate().entrySet().stream()
        .filter(other -> datesExclude(date, other.getKey()))
        .flatMap(other -> other.getValue().stream())
        .filter(other -> other > index)
        .sorted()
        .toList();
  }

  private static boolean speaks(Draft draft) {
    return draft.kind().equals(FactKind.EVENT.code())
        && draft.status() != Draft.Status.REJECTED
        && draft.status() != Draft.Status.SET_ASIDE
        && !slot(draft, "where").isEmpty()
        && !slot(draft, "when").isEmpty();
  }

  private static boolean datesExclude(String first, String second) {
    return !first.startsWith(second) && !second.startsWith(first);
  }

  private static String slot(Draft draft, String name) {
    return draft.slots().text(name).orElse("");
  }
}
