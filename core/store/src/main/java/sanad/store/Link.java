package sanad.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import sanad.handling.AgreementId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;

/// The way to a partner's node, by which this one pulls.
///
/// @param apiRoot for example `https://partner.example:8443/taxii2/sanad/`
/// @param collection the partner's collection for us
/// @param certificateSha256 the fingerprint of the partner's certificate, hexadecimal; empty for
///   the machine's trust store
/// @param credential the name under which the credential is kept that the partner gave us, outside
///   the database
/// @param agreement the agreement under which what comes is held
/// @param every how often; zero for on demand only
/// @param cursor where the last pull ended; empty at first
/// @param lastResult a code: `ok`, or the error's
public record Link(
    UUID id,
    PartyId partner,
    URI apiRoot,
    UUID collection,
    String certificateSha256,
    String credential,
    AgreementId agreement,
    Purpose purpose,
    Duration every,
    String cursor,
    Optional<Instant> lastPull,
    String lastResult) {
  /// The same link after a pull.
  public Link pulled(String newCursor, Instant at, String result) {
    return new Link(
        id,
        partner,
        apiRoot,
        collection,
        certificateSha256,
        credential,
        agreement,
        purpose,
        every,
        newCursor,
        Optional.of(at),
        result);
  }

  /// Whether another is this way, standing at this place: neither was it changed, nor did another
  /// pull go on.
  public boolean standsAs(Link other) {
    return pulled(cursor, Instant.EPOCH, "").equals(other.pulled(other.cursor, Instant.EPOCH, ""));
  }
}
