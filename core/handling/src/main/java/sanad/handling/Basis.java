package sanad.handling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Under which agreements the names of an audience have an item: each name by those for which it
/// was named, and by no other. Two partners of two agreements may so have one item, and the end of
/// one of them ends it for its own partner alone. **Source:** docs/decisions/0046.
///
/// Immutable. Names that are not in the audience say nothing.
public sealed interface Basis {
  /// Nothing is agreed: it goes to nobody else.
  Apart NONE = new Apart(Map.of());

  /// One agreement for the whole audience, whoever that is.
  record Whole(AgreementId agreement) implements Basis {
    @Override
    public Set<AgreementId> agreements() {
      return Set.of(agreement);
    }

    @Override
    public Set<AgreementId> of(PartyId name) {
      return Set.of(agreement);
    }
  }

  /// To each agreement the names that have the item under it; a name may stand under several.
  record Apart(Map<AgreementId, Set<PartyId>> names) implements Basis {
    public Apart {
      var kept = new HashMap<AgreementId, Set<PartyId>>();
      names.forEach((agreement, under) -> kept.put(agreement, Set.copyOf(under)));
      kept.values().removeIf(Set::isEmpty);
      names = Map.copyOf(kept);
    }

    /// Both together.
    Apart and(Apart other) {
      var all = new HashMap<AgreementId, Set<PartyId>>();
      for (var one : List.of(this, other)) {
        one.names.forEach(
            (agreement, under) ->
                all.computeIfAbsent(agreement, none -> new HashSet<>()).addAll(under));
      }
      return new Apart(all);
    }

    /// The same without some names under an agreement.
    public Apart less(AgreementId agreement, Set<PartyId> parties) {
      var left = new HashMap<>(names);
      left.computeIfPresent(
          agreement,
          (id, under) -> {
            var others = new HashSet<>(under);
            others.removeAll(parties);
            return others;
          });
      return new Apart(left);
    }

    @Override
    public Set<AgreementId> agreements() {
      return names.keySet();
    }

    @Override
    public Set<AgreementId> of(PartyId name) {
      var found = new HashSet<AgreementId>();
      names.forEach(
          (agreement, under) -> {
            if (under.contains(name)) {
              found.add(agreement);
            }
          });
      return Set.copyOf(found);
    }
  }

  /// All agreements of which it speaks.
  Set<AgreementId> agreements();

  /// Under which of them this name of the audience has the item.
  Set<AgreementId> of(PartyId name);

  /// The basis after some more names were given it.
  ///
  /// @param audience the names that keep what they had, each under what it had
  /// @param given the names that have it under `agreement` from now on, beside what they had
  default Basis with(Set<PartyId> audience, AgreementId agreement, Set<PartyId> given) {
    var names = new HashMap<AgreementId, Set<PartyId>>();
    names.put(agreement, new HashSet<>(given));
    for (var name : audience) {
      for (var had : of(name)) {
        names.computeIfAbsent(had, none -> new HashSet<>()).add(name);
      }
    }
    var all = new HashSet<>(audience);
    all.addAll(given);
    return names.size() == 1 && names.get(agreement).equals(all)
        ? new Whole(agreement)
        : new Apart(names);
  }
}
