package sanad.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sanad.handling.AgreementId;
import sanad.handling.OfficerId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.ReleaseClass;
import sanad.stix.StixId;

/// A release: who decided that whom may read what.
///
/// @param items the objects released, the lead and the STIX report among them
/// @param shown the strictest rules of what was released: who may not read that, is not told of the
///   release either
/// @param withdrawnAt when it was withdrawn; what was fetched before stays with its holders
public record Release(
    ReleaseId id,
    AgreementId agreement,
    Purpose purpose,
    Set<PartyId> recipients,
    List<StixId> items,
    String title,
    OfficerId by,
    Instant at,
    ReleaseClass shown,
    Optional<Instant> withdrawnAt) {
  public Release {
    recipients = Set.copyOf(recipients);
    items = List.copyOf(items);
  }

  /// The same, withdrawn.
  public Release withdrawn(Instant when) {
    return new Release(
        id, agreement, purpose, recipients, items, title, by, at, shown, Optional.of(when));
  }

  /// Its id.
  public record ReleaseId(UUID uuid) {
    @Override
    public String toString() {
      return uuid.toString();
    }
  }
}
