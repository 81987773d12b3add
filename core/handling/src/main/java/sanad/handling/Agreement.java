package sanad.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An agreement between parties: the legal basis without which nothing is exchanged.
///
/// @param parties agencies that signed it, this node's among them, or groups that signed for their
///   members
/// @param ceiling the highest level that may go under it
/// @param equivalences the common level of each national one, keyed `scheme/level` (`MA/سري`)
/// @param retention the longest time that a recipient may keep an item
/// @param from begins, [from, until)
/// @param endedAt when it was ended early
public record Agreement(
    AgreementId id,
    String name,
    Set<PartyId> parties,
    Set<Purpose> purposes,
    Clearance ceiling,
    Map<String, Clearance> equivalences,
    Duration retention,
    Instant from,
    Instant until,
    Optional<Instant> endedAt) {
  public Agreement {
    parties = Set.copyOf(parties);
    purposes = Set.copyOf(purposes);
    equivalences = Map.copyOf(equivalences);
  }

  /// When it stops: `until`, or earlier where it was ended.
  public Instant end() {
    return endedAt.filter(e -> e.isBefore(until)).orElse(until);
  }

  /// Whether it is in force at an instant.
  public boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(end());
  }
}
