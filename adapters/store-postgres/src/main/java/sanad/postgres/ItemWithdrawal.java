package sanad.postgres;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.handling.ReleaseClass;
import sanad.stix.ParseResult;
import sanad.stix.StixId;
import sanad.stix.StixObject;

/// Takes back what was released, for one transaction: objects, and the markings that go with them
/// alone.
record ItemWithdrawal(Tx tx, ItemWriting items) {
  /// Takes objects back from parties, and with them the markings that nothing else needs which
  /// those parties keep.
  void of(Map<StixId, Set<PartyId>> lost) {
    Map<StixId, Set<PartyId>> markings = new LinkedHashMap<>();
    lost.forEach(
        (id, parties) ->
            markings(id)
                .forEach(m -> markings.computeIfAbsent(m, x -> new HashSet<>()).addAll(parties)));
    lost.forEach(this::withdraw);
    markings.forEach(
        (marking, parties) -> {
          parties.removeAll(kept(marking));
          if (!parties.isEmpty()) {
            withdraw(marking, parties);
          }
        });
  }

  private void withdraw(StixId id, Set<PartyId> parties) {
    UUID key = NewRows.objectKey(id);
    ItemState before = items.states(Set.of(key)).getOrDefault(key, ItemState.FRESH);
    if (!before.withdrawnFrom().containsAll(parties)) {
      items.state(id, before.withdrawnAlsoFrom(parties));
    }
  }

  /// The markings that the versions of an object carry, as far as this node holds them.
  private Set<StixId> markings(StixId id) {
    Set<StixId> carried = new LinkedHashSet<>();
    for (String text :
        tx.rows(
            "select object from item.version where object_key = ? and class <> 0",
            r -> r.text("object"),
            NewRows.objectKey(id))) {
      if (StixObject.parse(text) instanceof ParseResult.Parsed(var object)) {
        carried.addAll(object.header().markings());
      }
    }
    carried.removeIf(
        marking ->
            tx.first(
                    "select row from item.version where object_key = ? and class <> 0 limit 1",
                    r -> r.number("row"),
                    NewRows.objectKey(marking))
                .isEmpty());
    return carried;
  }

  /// The names by which an object still goes whose newest version carries a marking.
  private Set<PartyId> kept(StixId marking) {
    Set<PartyId> kept = new HashSet<>();
    tx.each(
        """
        select distinct v.class from item.reference r join item.version v on v.row = r.row
        where r.target = ? and v.newest and v.class <> 0
        """,
        0,
        r -> {
          ReleaseClass carrier = items.releaseClass(r.small("class"));
          kept.addAll(carrier.state().open(carrier.terms().releaseTo()));
          return true;
        },
        NewRows.objectKey(marking));
    return kept;
  }
}
