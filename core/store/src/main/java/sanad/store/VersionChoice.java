package sanad.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sanad.stix.StixId;
import sanad.store.MemoryState.Entry;

/// Which of an object's versions a filter names. Without `match[spec_version]` only the newest
/// specification of each object counts. **Source:** TAXII 2.1 section 3.4.
final class VersionChoice {
  private final Map<StixId, List<Entry>> byId = new HashMap<>();

  VersionChoice(List<Entry> entries) {
    for (var entry : entries) {
      byId.computeIfAbsent(entry.row().id(), id -> new ArrayList<>()).add(entry);
    }
    byId.values().forEach(same -> same.sort(Comparator.comparing(VersionChoice::version)));
  }

  boolean fits(Entry entry, LineFilter filter) {
    var specifications = filter.specVersions();
    var same =
        byId.getOrDefault(entry.row().id(), List.of()).stream()
            .filter(other -> specifications.isEmpty() || specifications.contains(spec(other)))
            .toList();
    if (!same.contains(entry)) {
      return false;
    }
    if (specifications.isEmpty()) {
      var newest = same.stream().map(VersionChoice::spec).max(String::compareTo).orElse("");
      same = same.stream().filter(other -> spec(other).equals(newest)).toList();
      if (!same.contains(entry)) {
        return false;
      }
    }
    var versions = filter.versions();
    return versions.all()
        || (versions.first() && same.getFirst().equals(entry))
        || (versions.last() && same.getLast().equals(entry))
        || versions.exact().contains(version(entry));
  }

  private static String spec(Entry entry) {
    return entry.row().object().header().specVersion();
  }

  /// `modified`, else `created`, else the instant at which the line was added.
  private static Instant version(Entry entry) {
    var header = entry.row().object().header();
    return header.modified().or(header::created).orElse(entry.line().dateAdded());
  }
}
