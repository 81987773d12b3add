package sanad.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// Which entries of a list have a document in common with one asked, whatever their names: who has
/// another name in his passport, or another's passport, is the officer's to see. Persons are
/// compared with persons, all others with all others.
///
/// Eight bytes a document, since lists of 100,000 entries have several each. **Source:**
/// docs/decisions/0042. Immutable; thread-safe.
final class SharedDocuments {
  /// A number that more entries of one list have is written for want of one.
  static final int MOST = 50;

  private final List<ListEntry> entries;

  /// The hash of a number and below it the place of its entry, in order.
  private final long[] places;

  SharedDocuments(List<ListEntry> entries) {
    this.entries = List.copyOf(entries);
    var found = LongStream.builder();
    for (int i = 0; i < entries.size(); i++) {
      for (var document : entries.get(i).documents()) {
        var key = document.key();
        if (!key.isEmpty()) found.add(place(key, i));
      }
    }
    places = found.build().sorted().toArray();
  }

  private static long place(String key, int entry) {
    return ((long) key.hashCode() << Integer.SIZE) | entry;
  }

  /// The places of these entries, each once.
  List<Integer> of(ListEntry asked) {
    return asked.documents().stream()
        .flatMap(
            document ->
                having(document.key()).stream()
                    .filter(at -> comparable(asked.kind(), entries.get(at).kind()))
                    .filter(at -> entries.get(at).documents().stream().anyMatch(document::may)))
        .distinct()
        .toList();
  }

  /// Whose documents have a number; none where too many have it, or where it tells nobody apart.
  private List<Integer> having(String key) {
    var found = new ArrayList<Integer>();
    int at = Arrays.binarySearch(places, place(key, 0));
    for (at = at < 0 ? -at - 1 : at;
        at < places.length && (int) (places[at] >> Integer.SIZE) == key.hashCode();
        at++) {
      int entry = (int) places[at];
      boolean again = !found.isEmpty() && found.getLast() == entry;
      if (!again && entries.get(entry).documents().stream().anyMatch(d -> d.key().equals(key))) {
        found.add(entry);
      }
      if (found.size() > MOST) {
        return List.of();
      }
    }
    return found;
  }

  private static boolean comparable(ListEntry.Kind asked, ListEntry.Kind listed) {
    return asked == ListEntry.Kind.UNKNOWN
        || listed == ListEntry.Kind.UNKNOWN
        || (asked == ListEntry.Kind.PERSON) == (listed == ListEntry.Kind.PERSON);
  }
}
