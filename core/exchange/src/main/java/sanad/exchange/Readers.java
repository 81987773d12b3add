package sanad.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Register;

/// Which agencies an audience means at an instant.
final class Readers {
  private Readers() {}

  /// The agencies that are named or belong to a named group, this node's own left out, by English
  /// name; each with the group by which it is meant, unless it is named itself.
  static List<Meant> of(Register register, Collection<PartyId> audience, Instant at) {
    var found = new TreeMap<PartyId, Meant>();
    for (var party : register.parties().values()) {
      if (party.kind() == Party.Kind.AGENCY && !party.id().equals(register.self())) {
        if (audience.contains(party.id())) {
          found.put(party.id(), new Meant(party, Optional.empty()));
        } else {
          register.groupsOf(party.id(), at).stream()
              .filter(audience::contains)
              .min(Comparator.naturalOrder())
              .map(group -> register.parties().get(group))
              .ifPresent(group -> found.put(party.id(), new Meant(party, Optional.of(group))));
        }
      }
    }
    var sorted = new ArrayList<>(found.values());
    sorted.sort(Comparator.comparing(meant -> meant.party().name("en")));
    return sorted;
  }

  /// An agency that is meant.
  record Meant(Party party, Optional<Party> through) {
    PartyId id() {
      return party.id();
    }
  }
}
