package sanad.postgres;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.handling.ReleaseClass;
import sanad.handling.Viewer;

/// What the store keeps at hand of the last committed write: the register, the credentials in
/// force, the release classes and the viewer classes.
///
/// @param credentials of partners, by their name and the digest of their secret
/// @param viewers officers' viewer classes by id
record Known(
    Register register,
    boolean founded,
    Map<Credential, PartyId> credentials,
    Map<Integer, ReleaseClass> classes,
    Map<UUID, Viewer.Officer> viewers,
    Set<UUID> auditors) {
  /// What a partner signs in with. @param secretSha256 hexadecimal
  record Credential(String name, String secretSha256) {}

  Known {
    credentials = Map.copyOf(credentials);
    classes = Map.copyOf(classes);
    viewers = Map.copyOf(viewers);
    auditors = Set.copyOf(auditors);
  }

  static Known read(Tx tx) {
    RegisterRows.Kept kept = RegisterRows.read(tx);
    Map<Integer, ReleaseClass> classes = new HashMap<>();
    tx.each(
        "select id, definition from item.class",
        0,
        r -> {
          classes.put(r.small("id"), HandlingText.releaseClass(r.text("definition")));
          return true;
        });
    Map<UUID, Viewer.Officer> viewers = new HashMap<>();
    Set<UUID> auditors = new HashSet<>();
    tx.each(
        "select kind, id, definition from gate.viewers()",
        0,
        r -> {
          switch (r.text("kind")) {
            case "desk" -> viewers.put(r.uuid("id"), ViewerClass.read(r.text("definition")));
            case "audit" -> auditors.add(r.uuid("id"));
            default -> {
              // partners' classes are read from the register
            }
          }
          return true;
        });
    return new Known(kept.register(), kept.founded(), credentials(tx), classes, viewers, auditors);
  }

  private static Map<Credential, PartyId> credentials(Tx tx) {
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
    return credentials;
  }

  Known withRegister(RegisterRows.Kept kept) {
    return new Known(kept.register(), kept.founded(), credentials, classes, viewers, auditors);
  }

  /// With the credentials as they stand in this transaction.
  Known withCredentials(Tx tx) {
    return new Known(register, founded, credentials(tx), classes, viewers, auditors);
  }

  Known withClasses(Map<Integer, ReleaseClass> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<Integer, ReleaseClass> all = new HashMap<>(classes);
    all.putAll(more);
    return new Known(register, founded, credentials, all, viewers, auditors);
  }

  Known withViewer(UUID id, Viewer.Officer viewer) {
    Map<UUID, Viewer.Officer> all = new HashMap<>(viewers);
    all.put(id, viewer);
    return new Known(register, founded, credentials, classes, all, auditors);
  }

  Known withAuditor(UUID id) {
    Set<UUID> all = new HashSet<>(auditors);
    all.add(id);
    return new Known(register, founded, credentials, classes, viewers, all);
  }
}
