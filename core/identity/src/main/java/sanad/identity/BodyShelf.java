package sanad.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sanad.names.BodyIndex;
import sanad.names.BodyMatcher;
import sanad.names.NameIndex;

/// The names of bodies on one shelf, found by the rules of bodies: translated words, acronyms.
///
/// An index of them is made once and never changes; what comes later is compared name by name until
/// it is a sixteenth of the whole, and then the index is made anew. So a change costs little, and a
/// search never compares more than a small part one by one. Not thread-safe; a [View] is.
final class BodyShelf {
  private static final int YOUNG = 500;

  private final Map<String, List<String>> all = new LinkedHashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final Map<String, List<String>> young = new LinkedHashMap<>();
  private BodyIndex index = BodyIndex.of(List.<NameIndex.Entry>of().stream());

  /// Puts the names of a body in place of the ones that it had.
  void put(String id, List<String> names) {
    remove(id);
    all.put(id, names);
    young.put(id, names);
  }

  /// Takes a body out.
  void remove(String id) {
    if (all.remove(id) != null && young.remove(id) == null) {
      gone.add(id);
    }
  }

  int size() {
    return all.size();
  }

  /// What a search sees: it stays as it is while the shelf changes.
  record View(BodyIndex index, Set<String> gone, Map<String, List<String>> young) {
    /// Names like `asked`, at most `limit` out of the index and all young ones.
    List<NameBook.Found> search(String asked, int limit, double floor) {
      var found = new ArrayList<NameBook.Found>();
      for (var hit : index.search(asked, limit, floor)) {
        if (!gone.contains(hit.id())) {
          found.add(NameBook.found(hit.id(), hit.name(), hit.score()));
        }
      }
      var scores = BodyMatcher.against(asked);
      young.forEach(
          (id, names) ->
              names.forEach(
                  name -> {
                    double score = scores.applyAsDouble(name);
                    if (score >= floor) {
                      found.add(NameBook.found(id, name, score));
                    }
                  }));
      return found;
    }
  }

  /// The shelf as it is now; makes the index anew where too much lies beside it.
  View view() {
    if (young.size() + gone.size() > Math.max(YOUNG, all.size() / 16)) {
      index =
          BodyIndex.of(
              all.entrySet().stream()
                  .flatMap(
                      body ->
                          body.getValue().stream()
                              .map(name -> new NameIndex.Entry(body.getKey(), name))));
      young.clear();
      gone.clear();
    }
    return new View(index, Set.copyOf(gone), Map.copyOf(young));
  }
}
