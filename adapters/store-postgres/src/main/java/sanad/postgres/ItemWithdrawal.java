package sanad.postgres;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.handling.ReleaseClass;
import sanad.handling.Withdrawn;
import sanad.stix.ParseResult;
import sanad.stix.StixId;
import sanad.stix.StixObject;

/// Takes back what was released, for one transaction: objects, and the markings that go with them
/// alone. What others than this agency put under an id carries nothing of a release.
///
/// @param self this node's agency
record ItemWithdrawal(Tx tx, ItemWriting items, PartyId self) {
  /// Takes objects back from parties, and with them the markings that nothing else needs which
  /// those parties keep.
  void of(Map<StixId, Withdrawn> lost) {
    Map<StixId, Set<PartyId>> markings = new LinkedHashMap<>();
    lost.forEach(
        (id, taken) ->
            markings(id)
                .forEach(
                    m -> markings.computeIfAbsent(m, x -> new HashSet<>()).addAll(taken.names())));
    lost.forEach(this::withdraw);
    Map<StixId, Set<PartyId>> kept = kept(lost.keySet());
    markings.forEach(
        (marking, parties) -> {
          parties.removeAll(kept.getOrDefault(marking, Set.of()));
          if (!parties.isEmpty()) {
            withdraw(marking, Withdrawn.from(parties));
          }
        });
  }

  private void withdraw(StixId id, Withdrawn taken) {
    UUID key = NewRows.objectKey(id);
    ItemState before = items.states(Set.of(key)).getOrDefault(key, ItemState.FRESH);
    ItemState after = before.withdrawnAlso(taken);
    if (!after.equals(before)) {
      items.state(id, after);
    }
  }

  /// The markings that the versions of an object carry, as far as this agency put them.
  private Set<StixId> markings(StixId id) {
    Set<StixId> carried = new LinkedHashSet<>();
    ours(Set.of(NewRows.objectKey(id))).forEach(version -> carried.addAll(version.markings()));
    carried.removeIf(marking -> ours(Set.of(NewRows.objectKey(marking))).isEmpty());
    return carried;
  }

  /// The names by which objects still go, by the markings that their newest versions carry. A
  /// release makes its own markings, so that they are carried by what was released together.
  private Map<StixId, Set<PartyId>> kept(Set<StixId> lost) {
    Set<UUID> keys =
        tx
            .rows(
                "select distinct unnest(items) as item from work.release where items && ?",
                r -> r.text("item"),
                Tx.Many.texts(lost.stream().map(StixId::toString).toList()))
            .stream()
            .map(item -> NewRows.objectKey(StixId.parse(item)))
            .collect(Collectors.toSet());
    Map<StixId, Set<PartyId>> kept = new HashMap<>();
    for (Version version : ours(keys)) {
      if (version.newest()) {
        ReleaseClass carrier = items.releaseClass(version.releaseClass());
        Set<PartyId> open = carrier.state().open(carrier.terms().releaseTo());
        version.markings().forEach(m -> kept.computeIfAbsent(m, x -> new HashSet<>()).addAll(open));
      }
    }
    return kept;
  }

  private record Version(int releaseClass, boolean newest, List<StixId> markings) {}

  /// All versions of these objects that this agency put.
  private List<Version> ours(Set<UUID> keys) {
    return tx.rows(
        """
        select class, newest, object from item.version
        where object_key = any(?) and originator = ? and class <> 0
        """,
        r -> new Version(r.small("class"), r.flag("newest"), markings(r.text("object"))),
        Tx.Many.uuids(List.copyOf(keys)),
        self.uuid());
  }

  private static List<StixId> markings(String text) {
    return StixObject.parse(text) instanceof ParseResult.Parsed(var object)
        ? object.header().markings()
        : List.of();
  }
}
