package sanad.store;

import java.time.Instant;
import java.util.Optional;
import sanad.stix.StixId;

/// Reading of the log, itself logged.
public interface AuditLog {
  /// Leaves, newest first.
  Page<Leaf> leaves(LeafQuery query, int limit, Optional<String> from);

  /// Which leaves; an empty condition does not restrict.
  record LeafQuery(
      Optional<Instant> since,
      Optional<Instant> until,
      Optional<StixId> object,
      Optional<String> viewer) {
    /// All leaves.
    public static final LeafQuery ALL =
        new LeafQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
