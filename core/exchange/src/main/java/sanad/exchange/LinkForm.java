package sanad.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import sanad.handling.AgreementId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;

/// What an officer writes so that this node pulls from a partner's.
///
/// @param id of the link to be changed; empty for a new one
/// @param apiRoot for example `https://partner.example:8443/taxii2/sanad/`
/// @param collection the partner's collection for us, as the partner told it
/// @param certificateSha256 64 hexadecimal digits, colons allowed; empty for the machine's trust
///   store
/// @param credential `name:secret` as the partner issued it; empty where a changed link to the same
///   address and certificate keeps its own
/// @param every zero for on demand only
public record LinkForm(
    Optional<UUID> id,
    PartyId partner,
    URI apiRoot,
    UUID collection,
    String certificateSha256,
    String credential,
    AgreementId agreement,
    Purpose purpose,
    Duration every) {
  @Override
  public String toString() {
    return "LinkForm[" + id + "]";
  }
}
