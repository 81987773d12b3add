package sanad.handling;

import java.util.HashSet;
import java.util.Set;

/// What has happened to an item since it was marked. **Source:** decision 6.
///
/// @param withdrawnFrom the names of its audience, agencies and groups, by which it goes to nobody
///   any more; each withdrawal closes names and nothing else (docs/decisions/0012)
public record ItemState(Standing standing, Set<PartyId> withdrawnFrom, Set<Consent> consents) {
  /// An item as it was put: nothing withdrawn, no consent.
  public static final ItemState FRESH = new ItemState(Standing.CURRENT, Set.of(), Set.of());

  public ItemState {
    withdrawnFrom = Set.copyOf(withdrawnFrom);
    consents = Set.copyOf(consents);
  }

  /// The standing of an item: `RECALLED` goes to nobody but its originator, `SEALED` is kept for a
  /// court and read by nobody in daily work.
  public enum Standing {
    CURRENT,
    NARROWED,
    RECALLED,
    SEALED
  }

  /// Those of an audience by whose name it still goes.
  public Set<PartyId> open(Set<PartyId> audience) {
    var open = new HashSet<>(audience);
    open.removeAll(withdrawnFrom);
    return Set.copyOf(open);
  }

  /// The same state, withdrawn from further names.
  public ItemState withdrawnAlsoFrom(Set<PartyId> parties) {
    var all = new HashSet<>(withdrawnFrom);
    all.addAll(parties);
    return new ItemState(
        standing == Standing.CURRENT ? Standing.NARROWED : standing, all, consents);
  }
}
