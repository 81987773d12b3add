package sanad.store;

import java.time.Instant;
import java.util.Optional;
import sanad.handling.Conditions;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.stix.StixId;
import sanad.stix.StixObject;

/// An object as its viewer may see it.
///
/// @param conditions what the viewer may do with it
/// @param storedAt when this node kept it
/// @param receivedFrom the partner whose node sent it, empty for what was made here
public record Held(
    StixObject object,
    PartyId originator,
    Handling handling,
    ItemState state,
    Conditions conditions,
    Instant storedAt,
    Optional<PartyId> receivedFrom) {
  /// Its id.
  public StixId id() {
    return object.header().id();
  }

  /// Its STIX type.
  public String type() {
    return id().type();
  }
}
