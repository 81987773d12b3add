package sanad.handling;

import java.util.HashSet;
import java.util.Set;

/// What has happened to an item since it was marked. **Source:** decision 6.
///
/// @param withdrawnFrom the parties for which the release was withdrawn or narrowed
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

  /// The same state, withdrawn from further parties.
  public ItemState withdrawnAlsoFrom(Set<PartyId> parties) {
    var all = new HashSet<>(withdrawnFrom);
    all.addAll(parties);
    return new ItemState(
        standing == Standing.CURRENT ? Standing.NARROWED : standing, all, consents);
  }
}
