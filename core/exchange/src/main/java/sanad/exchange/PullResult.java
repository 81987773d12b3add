package sanad.exchange;

import java.util.UUID;
import sanad.handling.PartyId;

/// What a pull did.
///
/// @param stored objects that are new here
/// @param known objects that were here already with the same bytes
/// @param quarantined objects that lie apart with their reason
public record PullResult(
    UUID link, PartyId partner, PullCode code, int stored, int known, int quarantined) {}
