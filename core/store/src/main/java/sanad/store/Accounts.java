package sanad.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sanad.handling.OfficerId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;

/// Reading of accounts: by administrators, and by the sign-in task.
public interface Accounts {
  /// All officers by login.
  List<Officer> officers();

  /// One officer by login.
  Optional<Officer> officer(String login);

  /// The officer and purpose of a session or token that is in force, by the SHA-256 of its secret;
  /// a locked officer has none.
  Optional<SignIn> signIn(String secretSha256);

  /// Whose a credential in force is, by name and the SHA-256 of its secret, and which certificate
  /// must be proved beside it.
  Optional<PartnerKey> partner(String name, String secretSha256);

  /// When each officer last signed in; an officer who never did is absent. Personal tokens do not
  /// count.
  Map<OfficerId, Instant> lastSignIns();

  /// When an officer last signed in before an instant.
  Optional<Instant> signInBefore(OfficerId officer, Instant before);

  /// How many tries failed for a key (account or address) since an instant.
  int failures(String key, Instant since);

  /// A credential in force, which opens nothing by itself where a certificate belongs to it.
  ///
  /// @param certificateSha256 of the partner's registered client certificate, empty where none is
  record PartnerKey(PartyId partner, Optional<String> certificateSha256) {}

  /// A sign-in in force.
  ///
  /// @param purpose empty until the officer has chosen one
  /// @param token whether it is a personal token of the command line
  record SignIn(
      Officer officer, Optional<Purpose> purpose, boolean token, Instant since, Instant until) {}
}
