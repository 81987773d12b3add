package sanad.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.handling.AgreementId;
import sanad.handling.Clearance;
import sanad.handling.PartyId;
import sanad.handling.Purpose;

/// What an officer writes to register an agreement.
///
/// @param id the id that the other parties registered it under: one agreement has one id on all
///   nodes; empty where this node is the first
/// @param parties agencies and groups; this node's agency is added by itself
/// @param equivalences the common level of each national one, keyed `scheme/level`
/// @param from begins, [from, until)
public record AgreementForm(
    Optional<AgreementId> id,
    String name,
    Set<PartyId> parties,
    Set<Purpose> purposes,
    Clearance ceiling,
    Map<String, Clearance> equivalences,
    Duration retention,
    Instant from,
    Instant until) {
  public AgreementForm {
    parties = Set.copyOf(parties);
    purposes = Set.copyOf(purposes);
    equivalences = Map.copyOf(equivalences);
  }
}
