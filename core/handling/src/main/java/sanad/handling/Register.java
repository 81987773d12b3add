package sanad.handling;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that the node knows of parties at one moment; the input by which `decide` resolves
/// groups and agreements.
///
/// @param self this node's agency
/// @param ceiling the highest level that this node may hold
public record Register(
    PartyId self,
    Clearance ceiling,
    Map<PartyId, Party> parties,
    List<Membership> memberships,
    Map<AgreementId, Agreement> agreements) {
  public Register {
    parties = Map.copyOf(parties);
    memberships = List.copyOf(memberships);
    agreements = Map.copyOf(agreements);
  }

  /// The groups that hold a party at an instant, groups of groups included.
  public Set<PartyId> groupsOf(PartyId member, Instant at) {
    var found = new HashSet<PartyId>();
    var open = new ArrayDeque<>(List.of(member));
    while (!open.isEmpty()) {
      var next = open.poll();
      for (var membership : memberships) {
        if (membership.member().equals(next)
            && membership.holds(at)
            && found.add(membership.group())) {
          open.add(membership.group());
        }
      }
    }
    return Set.copyOf(found);
  }
}
