package sanad.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import sanad.handling.ReleaseClass;
import sanad.names.NameIndex;
import sanad.names.NameParser;
import sanad.stix.StixId;

/// The names of everything that the node holds, a shelf for each release class.
///
/// A search opens the shelves of the classes that the rule releases to its viewer, and no other: so
/// neither its results nor its order, number or time can tell of a name that is withheld. What it
/// answers are ids to be read through the viewer's own session, nothing more.
///
/// A shelf is a row of volumes, each of so many names that merging one takes little memory. Memory
/// only: about 160 bytes a name off the heap, and 70 an object on it. Thread-safe. **Source:**
/// decisions 12, 14; interface.md 0.3.
final class NameBook {
  /// Above so many names a shelf begins another volume.
  private static final int VOLUME = 50_000;

  /// Above so many bodies in all, the rest is found by spelling only, not by translated words.
  private static final int BODIES = 50_000;

  private static final int DEPTH = 100;

  private final Map<StixId, Shelf> places = new HashMap<>();
  private final Map<ReleaseClass, Shelf> shelves = new LinkedHashMap<>();
  private final int volume;
  private int bodies;

  /// The names of one release class; the last volume takes what is new.
  private record Shelf(List<NameIndex> volumes, BodyShelf bodies) {}

  /// What a search sees of a shelf.
  private record Opened(List<NameIndex> volumes, BodyShelf.View bodies) {}

  /// A name that was found. @param score by which candidates are ordered
  record Found(StixId id, String name, double score) {}

  NameBook() {
    this(VOLUME);
  }

  /// @param volume how many names a volume takes
  NameBook(int volume) {
    this.volume = volume;
  }

  /// Puts the names of an object in place of the ones that it had.
  synchronized void put(StixId id, ReleaseClass releaseClass, HeldNames names) {
    remove(id);
    var shelf =
        shelves.computeIfAbsent(releaseClass, c -> new Shelf(new ArrayList<>(), new BodyShelf()));
    if (shelf.volumes().isEmpty() || shelf.volumes().getLast().size() >= volume) {
      shelf.volumes().add(new NameIndex());
    }
    var last = shelf.volumes().getLast();
    names.names().forEach(name -> last.add(new NameIndex.Entry(id.toString(), name)));
    if (names.kind() == HeldNames.Kind.BODY && bodies < BODIES) {
      shelf.bodies().put(id.toString(), names.names());
      bodies++;
    }
    places.put(id, shelf);
  }

  /// Takes an object out.
  synchronized void remove(StixId id) {
    var shelf = places.remove(id);
    if (shelf != null) {
      shelf.volumes().forEach(index -> index.remove(id.toString()));
      int before = shelf.bodies().size();
      shelf.bodies().remove(id.toString());
      bodies -= before - shelf.bodies().size();
    }
  }

  /// How many objects are in it.
  synchronized int size() {
    return places.size();
  }

  /// Names like `asked` on the shelves that are open, best first; of equal score by id.
  ///
  /// @param persons whether a person is looked for, whose names are not compared as bodies' are
  List<Found> search(String asked, boolean persons, Predicate<ReleaseClass> open, double floor) {
    var query = NameParser.parse(asked);
    var found = new ArrayList<Found>();
    for (var shelf : opened(open)) {
      for (var index : shelf.volumes()) {
        for (var hit : index.search(query, DEPTH, floor)) {
          found.add(found(hit.id(), hit.name(), hit.score()));
        }
      }
      if (!persons) {
        found.addAll(shelf.bodies().search(asked, DEPTH, floor));
      }
    }
    found.sort(
        Comparator.comparingDouble((Found f) -> -f.score())
            .thenComparing(f -> f.id().toString())
            .thenComparing(Found::name));
    return found;
  }

  static Found found(String id, String name, double score) {
    return new Found(StixId.parse(id), name, score);
  }

  private synchronized List<Opened> opened(Predicate<ReleaseClass> open) {
    return shelves.entrySet().stream()
        .filter(shelf -> open.test(shelf.getKey()))
        .map(Map.Entry::getValue)
        .map(shelf -> new Opened(List.copyOf(shelf.volumes()), shelf.bodies().view()))
        .toList();
  }
}
