package sanad.handling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/// What has happened to an item since it was marked. **Source:** decision 6.
///
/// @param withdrawnFrom the names of its audience, agencies and groups, by which it goes to nobody
///   any more (docs/decisions/0012)
/// @param withdrawnUnder under which agreements names have it no more, also where they have it
///   under others (docs/decisions/0046)
public record ItemState(
    Standing standing,
    Set<PartyId> withdrawnFrom,
    Basis.Apart withdrawnUnder,
    Set<Consent> consents) {
  /// An item as it was put: nothing withdrawn, no consent.
  public static final ItemState FRESH = new ItemState(Standing.CURRENT, Set.of(), Set.of());

  public ItemState {
    withdrawnFrom = Set.copyOf(withdrawnFrom);
    consents = Set.copyOf(consents);
  }

  /// A state in which nothing was withdrawn under one agreement alone.
  public ItemState(Standing standing, Set<PartyId> withdrawnFrom, Set<Consent> consents) {
    this(standing, withdrawnFrom, Basis.NONE, consents);
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

  /// Under which agreements the names of an audience still have it.
  public Basis open(Terms terms) {
    if (withdrawnUnder.names().isEmpty()) {
      return terms.basis();
    }
    var left = new HashMap<AgreementId, Set<PartyId>>();
    var audience = new HashSet<>(terms.releaseTo());
    audience.addAll(terms.displayOnly());
    for (var name : audience) {
      for (var agreement : terms.basis().of(name)) {
        if (!withdrawnUnder.of(name).contains(agreement)) {
          left.computeIfAbsent(agreement, none -> new HashSet<>()).add(name);
        }
      }
    }
    return new Basis.Apart(left);
  }

  /// The same state, withdrawn from further names.
  public ItemState withdrawnAlsoFrom(Set<PartyId> parties) {
    return withdrawnAlso(Withdrawn.from(parties));
  }

  /// The same state after a further withdrawal.
  public ItemState withdrawnAlso(Withdrawn withdrawn) {
    var all = new HashSet<>(withdrawnFrom);
    all.addAll(withdrawn.names());
    return new ItemState(
        standing == Standing.CURRENT ? Standing.NARROWED : standing,
        all,
        withdrawnUnder.and(withdrawn.under()),
        consents);
  }
}
