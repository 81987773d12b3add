package sanad.postgres;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sanad.stix.StixId;
import sanad.store.Marked;

/// The keys of the objects of a batch: each is digested once, however often it is named.
final class ObjectKeys {
  private final Map<StixId, UUID> keys = new HashMap<>();

  /// By the very object: to compare what objects say would cost more than what is kept here.
  private final IdentityHashMap<Marked, Named> named = new IdentityHashMap<>();

  private record Named(List<UUID> counted, List<UUID> exempt) {
    static final Named NONE = new Named(List.of(), List.of());
  }

  UUID of(StixId id) {
    return keys.computeIfAbsent(id, NewRows::objectKey);
  }

  UUID of(Marked marked) {
    return of(marked.object().id());
  }

  /// Those that an object names, exempt ones left out.
  List<UUID> names(Marked marked) {
    return named(marked).counted();
  }

  /// The exempt ones among those that an object names.
  List<UUID> exempt(Marked marked) {
    return named(marked).exempt();
  }

  private Named named(Marked marked) {
    if (marked.object().header().references().isEmpty()) {
      return Named.NONE;
    }
    return named.computeIfAbsent(marked, one -> new Named(keys(one, false), keys(one, true)));
  }

  private List<UUID> keys(Marked marked, boolean exempt) {
    return marked.object().header().references().stream()
        .filter(id -> NewRows.exempt(marked.originator(), id) == exempt)
        .map(this::of)
        .toList();
  }
}
