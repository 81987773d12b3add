package sanad.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which entries of a list have a document in common with one asked, whatever their names: who has
/// another name in his passport, or another's passport, is the officer's to see. Persons are
/// compared with persons, all others with all others.
///
/// **Source:** docs/decisions/0042. Immutable; thread-safe.
final class SharedDocuments {
  private final List<ListEntry> entries;
  private final Map<String, List<Integer>> byKey = new HashMap<>();

  SharedDocuments(List<ListEntry> entries) {
    this.entries = List.copyOf(entries);
    for (int i = 0; i < entries.size(); i++) {
      for (var document : entries.get(i).documents()) {
        var key = document.key();
        if (!key.isEmpty()) byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
  }

  /// The places of these entries, each once.
  List<Integer> of(ListEntry asked) {
    return asked.documents().stream()
        .flatMap(
            document ->
                byKey.getOrDefault(document.key(), List.of()).stream()
                    .filter(at -> comparable(asked.kind(), entries.get(at).kind()))
                    .filter(at -> entries.get(at).documents().stream().anyMatch(document::may)))
        .distinct()
        .toList();
  }

  private static boolean comparable(ListEntry.Kind asked, ListEntry.Kind listed) {
    return asked == ListEntry.Kind.UNKNOWN
        || listed == ListEntry.Kind.UNKNOWN
        || (asked == ListEntry.Kind.PERSON) == (listed == ListEntry.Kind.PERSON);
  }
}
