package sanad.node;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.node.config.NodeConfig;
import sanad.stix.StixId;
import sanad.store.account.Founding;

/// What happens once, at first start: the node learns which agency it is, and its first
/// administrator gets a one-time password, printed and kept in a file that its owner alone may read
/// until it has been used.
final class FirstStart {
  static final String LOGIN = "admin";
  private static final String FILE = "first-password.txt";

  private final Founding founding;
  private final DataFolder data;

  FirstStart(Founding founding, DataFolder data) {
    this.founding = founding;
    this.data = data;
  }

  /// Founds the node where it is not founded; the answer is the one-time password while nobody has
  /// used it.
  Optional<String> run(NodeConfig.Agency agency) {
    if (!founding.done()) {
      var self =
          new Party(
              new PartyId(agency.id().orElseGet(FirstStart::freshId)),
              Party.Kind.AGENCY,
              agency.names(),
              agency.country(),
              Party.Keeping.ENFORCES_RULES);
      founding.found(self, agency.ceiling());
    }
    var kept = data.secret(FILE);
    if (kept.isPresent()) return kept;
    var made = founding.firstAdministrator();
    made.ifPresent(password -> data.keepSecret(FILE, password));
    return made;
  }

  /// Forgets the password once its owner has signed in with it.
  void used(String login) {
    if (login.equals(LOGIN)) data.forgetSecret(FILE);
  }

  private static UUID freshId() {
    return StixId.randomUuid(new SecureRandom());
  }
}
