package sanad.store;

import sanad.handling.PartyId;

/// The client certificate that a partner's connections must prove, beside its credential.
///
/// @param sha256 of the certificate as it goes over the wire (DER), 64 lower-case hexadecimal
///   digits
public record PartnerCertificate(PartyId partner, String sha256) {
  public PartnerCertificate {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("fingerprint: expected 64 lower-case hexadecimal digits");
    }
  }
}
