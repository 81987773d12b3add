package sanad.store;

import java.time.Instant;
import java.util.UUID;
import sanad.handling.PartyId;

/// What a partner sent and this node did not take: it lies apart, with its reason, and appears in
/// no list, search, count or match. **Source:** decision 20.
///
/// @param sender the authenticated partner
/// @param object the id that it claims, as text; empty where none could be read
/// @param version the version that it claims, as text; empty where none
/// @param text exactly as received; empty where it was too large
/// @param reason a code: `malformed`, `forged`, `changed` (a known id and version with other
///   content), `marking-unknown`, `markings-two`, `marking-contradicts`, `markings-many`,
///   `too-large`, `inbox`
public record Quarantined(
    UUID id,
    PartyId sender,
    String object,
    String version,
    String text,
    String reason,
    Instant at) {}
