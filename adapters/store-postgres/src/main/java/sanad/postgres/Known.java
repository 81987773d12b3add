package sanad.postgres;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sanad.handling.Register;
import sanad.handling.ReleaseClass;
import sanad.handling.Viewer;

/// What the store keeps at hand of the last committed write: the register, the partners' keys, the
/// release classes and the viewer classes.
///
/// @param partnerKeys what partners are let in by
/// @param viewers officers' viewer classes by id
record Known(
    Register register,
    boolean founded,
    PartnerKeys partnerKeys,
    Map<Integer, ReleaseClass> classes,
    Map<UUID, Viewer.Officer> viewers,
    Set<UUID> auditors) {
  Known {
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
    return new Known(
        kept.register(), kept.founded(), PartnerKeys.read(tx), classes, viewers, auditors);
  }

  Known withRegister(RegisterRows.Kept kept) {
    return new Known(kept.register(), kept.founded(), partnerKeys, classes, viewers, auditors);
  }

  /// With the partners' keys as they stand in this transaction.
  Known withPartnerKeys(Tx tx) {
    return new Known(register, founded, PartnerKeys.read(tx), classes, viewers, auditors);
  }

  Known withClasses(Map<Integer, ReleaseClass> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<Integer, ReleaseClass> all = new HashMap<>(classes);
    all.putAll(more);
    return new Known(register, founded, partnerKeys, all, viewers, auditors);
  }

  Known withViewer(UUID id, Viewer.Officer viewer) {
    Map<UUID, Viewer.Officer> all = new HashMap<>(viewers);
    all.put(id, viewer);
    return new Known(register, founded, partnerKeys, classes, all, auditors);
  }

  Known withAuditor(UUID id) {
    Set<UUID> all = new HashSet<>(auditors);
    all.add(id);
    return new Known(register, founded, partnerKeys, classes, viewers, all);
  }
}
