package sanad.store;

import java.util.Optional;
import sanad.handling.Handling;
import sanad.handling.PartyId;
import sanad.stix.StixObject;

/// An object on its way into the store: with its originator and its handling. A marking-definition,
/// extension-definition or identity carries the handling of what it precedes.
///
/// @param receivedFrom the partner whose node sent it, empty for what was made here
public record Marked(
    StixObject object, PartyId originator, Handling handling, Optional<PartyId> receivedFrom) {}
