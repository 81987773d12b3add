package sanad.store;

import java.time.Instant;
import java.util.Optional;
import sanad.handling.OfficerId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;

/// Writing of accounts, inside a transaction.
public interface AccountWriting {
  /// Keeps an officer, replacing one of the same id.
  void save(Officer officer);

  /// Opens a session or personal token.
  void open(
      String secretSha256,
      OfficerId officer,
      Optional<Purpose> purpose,
      boolean token,
      Instant until);

  /// Sets the purpose of a session.
  void purpose(String secretSha256, Purpose purpose);

  /// Ends a session or token.
  void end(String secretSha256);

  /// Ends all sessions and tokens of an officer.
  void endAll(OfficerId officer);

  /// Gives a partner a credential; its earlier ones of the same name end.
  void credential(PartyId partner, String name, String secretSha256);

  /// Registers the client certificate that a partner's connections must prove; an earlier one ends.
  ///
  /// @param sha256 of the certificate, 64 lower-case hexadecimal digits
  void certificate(PartyId partner, String sha256);

  /// Ends a partner's client certificate: its credential alone opens again.
  void endCertificate(PartyId partner);

  /// Remembers a failed try for a key (account or address).
  void failure(String key);

  /// Names in the leaf the partner whose credential came without its certificate.
  void unproved(PartyId partner);

  /// Forgets the failed tries of a key.
  void forgive(String key);
}
