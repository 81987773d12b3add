package sanad.postgres;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sanad.handling.PartyId;
import sanad.store.Accounts;

/// What partners are let in by: the credentials in force, and the client certificates beside them.
///
/// @param certificates SHA-256 of the one that each partner must prove
record PartnerKeys(Map<Credential, PartyId> credentials, Map<PartyId, String> certificates) {
  /// What a partner signs in with. @param secretSha256 hexadecimal
  record Credential(String name, String secretSha256) {}

  PartnerKeys {
    credentials = Map.copyOf(credentials);
    certificates = Map.copyOf(certificates);
  }

  static PartnerKeys read(Tx tx) {
    Map<Credential, PartyId> credentials = new HashMap<>();
    tx.each(
        "select name, secret_sha256, partner from register.credential where ended_at is null",
        0,
        r -> {
          credentials.put(
              new Credential(r.text("name"), r.text("secret_sha256")),
              new PartyId(r.uuid("partner")));
          return true;
        });
    Map<PartyId, String> certificates = new HashMap<>();
    tx.each(
        "select partner, sha256 from register.certificate where ended_at is null",
        0,
        r -> {
          certificates.put(new PartyId(r.uuid("partner")), r.text("sha256"));
          return true;
        });
    return new PartnerKeys(credentials, certificates);
  }

  Optional<Accounts.PartnerKey> of(String name, String secretSha256) {
    return Optional.ofNullable(credentials.get(new Credential(name, secretSha256)))
        .map(
            partner ->
                new Accounts.PartnerKey(partner, Optional.ofNullable(certificates.get(partner))));
  }
}
