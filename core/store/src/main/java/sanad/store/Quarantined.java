package sanad.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    Instant at) {
  /// How long it lies there: nobody may read it, and it may be about persons. Then it is removed.
  /// **Source:** docs/decisions/0051.
  public static final Duration KEPT = Duration.ofDays(90);

  /// Whether it still lies there.
  boolean isKept(Instant now) {
    return at.plus(KEPT).isAfter(now);
  }

  /// The same as it is listed: without its text, of which a partner sends as much as it will.
  ///
  /// @param bytes how many the text has in UTF-8; 0 where it was too large to be kept
  public record Listed(
      UUID id,
      PartyId sender,
      String object,
      String version,
      int bytes,
      String reason,
      Instant at) {}

  /// This one as it is listed.
  public Listed listed() {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return new Listed(id, sender, object, version, bytes, reason, at);
  }
}
