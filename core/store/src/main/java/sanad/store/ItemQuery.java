package sanad.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import sanad.handling.PartyId;
import sanad.stix.StixId;

/// Which objects a list holds; an empty condition does not restrict.
///
/// @param types STIX types
/// @param receivedOnly only what partners sent
/// @param references only objects that name this one
/// @param since only what this node kept at or after this instant
public record ItemQuery(
    Set<String> types,
    Optional<PartyId> originator,
    boolean receivedOnly,
    Optional<StixId> references,
    Optional<Instant> since) {
  /// Everything that the viewer may see.
  public static final ItemQuery ALL =
      new ItemQuery(Set.of(), Optional.empty(), false, Optional.empty(), Optional.empty());

  public ItemQuery {
    types = Set.copyOf(types);
  }

  /// Only these types.
  public ItemQuery ofTypes(String... wanted) {
    return new ItemQuery(Set.of(wanted), originator, receivedOnly, references, since);
  }

  /// Only what names this object.
  public ItemQuery naming(StixId id) {
    return new ItemQuery(types, originator, receivedOnly, Optional.of(id), since);
  }

  /// Only what this party originated.
  public ItemQuery by(PartyId party) {
    return new ItemQuery(types, Optional.of(party), receivedOnly, references, since);
  }

  /// Only what partners sent.
  public ItemQuery received() {
    return new ItemQuery(types, originator, true, references, since);
  }
}
