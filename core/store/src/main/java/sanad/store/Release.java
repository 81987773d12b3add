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
import sanad.stix.StixId;

/// A release: who decided that whom may read what.
///
/// @param items the objects released, the lead and the STIX report among them
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
    Optional<Instant> withdrawnAt) {
  public Release {
    recipients = Set.copyOf(recipients);
    items = List.copyOf(items);
  }

  /// Its id.
  public record ReleaseId(UUID uuid) {
    @Override
    public String toString() {
      return uuid.toString();
    }
  }
}
