package sanad.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import sanad.handling.ReleaseClass;
import sanad.names.BodyMatcher;
import sanad.names.NameIndex;
import sanad.names.NameParser;
import sanad.stix.StixId;

/// The names of everything that the node holds, a shelf for each release class.
///
/// A search opens the shelves of the classes that the rule releases to its viewer, and no other: so
/// neither its results nor its order, number or time can tell of a name that is withheld. What it
/// answers are ids to be read through the viewer's own session, nothing more.
///
/// Memory only: about 400 bytes a name. Thread-safe. **Source:** decisions 12, 14; interface.md
/// 0.3.
final class NameBook {
  /// Above so many bodies on a shelf only the index is asked, which knows no translated words.
  private static final int BODIES = 5_000;

  private static final int DEPTH = 100;

  private final Map<StixId, ReleaseClass> places = new HashMap<>();
  private final Map<ReleaseClass, Shelf> shelves = new LinkedHashMap<>();

  /// The names of one release class.
  private record Shelf(NameIndex index, Map<StixId, List<String>> bodies) {}

  /// A name that was found. @param score by which candidates are ordered
  record Found(StixId id, String name, double score) {}

  /// Puts the names of an object in place of the ones that it had.
  synchronized void put(StixId id, ReleaseClass releaseClass, HeldNames names) {
    remove(id);
    var shelf =
        shelves.computeIfAbsent(releaseClass, c -> new Shelf(new NameIndex(), new HashMap<>()));
    names.names().forEach(name -> shelf.index().add(new NameIndex.Entry(id.toString(), name)));
    if (names.kind() == HeldNames.Kind.BODY) {
      shelf.bodies().put(id, names.names());
    }
    places.put(id, releaseClass);
  }

  /// Takes an object out.
  synchronized void remove(StixId id) {
    var place = places.remove(id);
    var shelf = place == null ? null : shelves.get(place);
    if (shelf != null) {
      shelf.index().remove(id.toString());
      shelf.bodies().remove(id);
    }
  }

  /// How many objects are in it.
  synchronized int size() {
    return places.size();
  }

  /// Names like `asked` on the shelves that are open, best first; of equal score by id.
  List<Found> search(String asked, Predicate<ReleaseClass> open, double floor) {
    var query = NameParser.parse(asked);
    var found = new ArrayList<Found>();
    for (var shelf : opened(open)) {
      for (var hit : shelf.index().search(query, DEPTH, floor)) {
        found.add(new Found(StixId.parse(hit.id()), hit.name(), hit.score()));
      }
      found.addAll(bodies(shelf, asked, floor));
    }
    found.sort(
        Comparator.comparingDouble((Found f) -> -f.score())
            .thenComparing(f -> f.id().toString())
            .thenComparing(Found::name));
    return found;
  }

  private List<Found> bodies(Shelf shelf, String asked, double floor) {
    var bodies = bodies(shelf);
    if (bodies.size() > BODIES) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    bodies.forEach(
        (id, names) ->
            names.forEach(
                name -> {
                  double score = BodyMatcher.score(asked, name);
                  if (score >= floor) {
                    found.add(new Found(id, name, score));
                  }
                }));
    return found;
  }

  private synchronized Map<StixId, List<String>> bodies(Shelf shelf) {
    return Map.copyOf(shelf.bodies());
  }

  private synchronized List<Shelf> opened(Predicate<ReleaseClass> open) {
    return shelves.entrySet().stream()
        .filter(shelf -> open.test(shelf.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
