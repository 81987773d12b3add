package sanad.federation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.store.Collection;
import sanad.store.Store;

/// Which collection an id means. A collection never changes and its id is never reused, so that it
/// may be remembered; whether it is in force is asked of the store every time. Thread-safe.
final class KnownCollections {
  private record Key(PartyId agency, UUID id) {}

  private final Store store;
  private final Map<Key, Collection> remembered = new ConcurrentHashMap<>();

  KnownCollections(Store store) {
    this.store = store;
  }

  /// Those of a partner that are in force now, in a fixed order.
  List<Collection> inForce(PartyId agency) {
    try (var session = store.open(new Viewer.Partner(agency), Purpose.ADMINISTRATION)) {
      var found = session.collections().list();
      found.forEach(c -> remembered.put(new Key(agency, c.id()), c));
      return found;
    }
  }

  /// One that is in force now; refused as absent otherwise.
  Collection inForce(PartyId agency, UUID id) {
    return inForce(agency).stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::absent);
  }

  /// One that is or was in force; the store is still to be asked.
  Collection known(PartyId agency, UUID id) {
    return Optional.ofNullable(remembered.get(new Key(agency, id)))
        .orElseGet(() -> inForce(agency, id));
  }
}
