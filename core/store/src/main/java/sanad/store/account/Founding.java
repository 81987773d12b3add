package sanad.store.account;

import java.util.Optional;
import java.util.Set;
import sanad.handling.Clearance;
import sanad.handling.OfficerId;
import sanad.handling.Party;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Officer;
import sanad.store.Store;

/// The first start of a node: it learns which agency it is, and gets its first administrator.
/// Thread-safe.
public final class Founding {
  private static final String FIRST_LOGIN = "admin";

  private final Store store;
  private final Passwords passwords;
  private final Secrets secrets;

  /// Founds in `store`.
  public Founding(Store store, Passwords passwords, Secrets secrets) {
    this.store = store;
    this.passwords = passwords;
    this.secrets = secrets;
  }

  /// Whether this node is founded.
  public boolean done() {
    var task = new Viewer.NodeTask(Viewer.Task.REGISTER);
    try (var session = store.open(task, Purpose.ADMINISTRATION)) {
      return session.registry().founded();
    }
  }

  /// Keeps what this node is and may hold.
  public void found(Party self, Clearance ceiling) {
    var task = new Viewer.NodeTask(Viewer.Task.REGISTER);
    try (var session = store.open(task, Purpose.ADMINISTRATION)) {
      session.write(
          Act.of("node.found", Act.Kind.ADMINISTRATION),
          writing -> {
            writing.self(self, ceiling);
            return true;
          });
    }
  }

  /// Makes the first administrator, or gives it a new password; the one-time password is the
  /// answer, and is kept nowhere here. Only while no administrator has chosen a password of his
  /// own.
  public Optional<String> firstAdministrator() {
    var task = new Viewer.NodeTask(Viewer.Task.SIGN_IN);
    try (var session = store.open(task, Purpose.ADMINISTRATION)) {
      var known = session.accounts().officer(FIRST_LOGIN);
      boolean others =
          session.accounts().officers().stream()
              .anyMatch(who -> who.roles().contains(Role.ADMINISTRATOR) && !who.mustChange());
      if (others) return Optional.empty();
      var password = secrets.oneTimePassword();
      var administrator =
          new Officer(
              known
                  .map(Officer::id)
                  .orElseGet(() -> new OfficerId(StixId.randomUuid(secrets.random()))),
              FIRST_LOGIN,
              "Administrator",
              Set.of(Role.ADMINISTRATOR),
              Clearance.OPEN,
              Set.of(Purpose.ADMINISTRATION),
              "",
              passwords.hash(password),
              true,
              Optional.empty());
      session.write(
          Act.of("officer.first", Act.Kind.ADMINISTRATION),
          writing -> {
            writing.accounts().save(administrator);
            return true;
          });
      return Optional.of(password);
    }
  }
}
