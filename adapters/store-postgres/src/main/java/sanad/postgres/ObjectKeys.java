package sanad.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sanad.stix.StixId;
import sanad.store.Marked;

/// The keys of the objects of a batch: each is digested once, however often it is named.
final class ObjectKeys {
  private final Map<StixId, UUID> keys = new HashMap<>();

  UUID of(StixId id) {
    return keys.computeIfAbsent(id, NewRows::objectKey);
  }

  UUID of(Marked marked) {
    return of(marked.object().id());
  }

  /// Those that an object names, exempt ones left out.
  List<UUID> names(Marked marked) {
    return marked.object().header().references().stream()
        .filter(named -> !NewRows.exempt(marked.originator(), named))
        .map(this::of)
        .toList();
  }
}
