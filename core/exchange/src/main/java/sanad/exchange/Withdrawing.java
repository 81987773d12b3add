package sanad.exchange;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Release;
import sanad.store.Session;

/// The withdrawal of a release: who loses what by it. What another release still grants stays, also
/// by one that this officer may not know of. For one session that has its turn.
final class Withdrawing {
  private final Session session;
  private final Register register;
  private final Instant at;

  Withdrawing(Session session, Instant at) {
    this.session = session;
    this.register = session.registry().register();
    this.at = at;
  }

  Answer<Release> of(Release.ReleaseId id, String justification) {
    if (!(session.viewer() instanceof Viewer.Officer officer)
        || !officer.roles().contains(Role.LIAISON)) {
      return new Answer.Refused<>(
          List.of(Obstacle.of(ExchangeCode.ROLE_MISSING, "", Role.LIAISON.code())));
    }
    var found = session.collections().release(id).filter(r -> r.withdrawnAt().isEmpty());
    if (found.isEmpty()) {
      return new Answer.Refused<>(
          List.of(Obstacle.of(ExchangeCode.RELEASE_UNKNOWN, "release", id)));
    }
    var release = found.get();
    var act = new Act("release.withdraw", Act.Kind.ALTERATION, release.recipients(), justification);
    return new Answer.Done<>(
        session.write(
            act,
            writing -> {
              var others = writing.standing().stream().filter(r -> !r.id().equals(id)).toList();
              writing.withdraw(lost(release, others));
              var withdrawn = release.withdrawn(writing.now());
              writing.save(withdrawn);
              return withdrawn;
            }));
  }

  private Map<StixId, Set<PartyId>> lost(Release release, List<Release> others) {
    var lost = new LinkedHashMap<StixId, Set<PartyId>>();
    for (var item : release.items()) {
      lost.put(item, losers(release, with(others, item)));
    }
    // who keeps nothing else of this agency has no reason to see that it gave something
    lost.put(Releases.giverId(register), losers(release, others));
    lost.values().removeIf(Set::isEmpty);
    return lost;
  }

  private static List<Release> with(List<Release> releases, StixId item) {
    return releases.stream().filter(release -> release.items().contains(item)).toList();
  }

  /// Who loses an item: the bodies of the release, and the groups that it names, less those that
  /// another standing release of it still means.
  private Set<PartyId> losers(Release release, List<Release> others) {
    var kept = new HashSet<PartyId>();
    for (var other : others) {
      kept.addAll(other.recipients());
      Readers.of(register, other.recipients(), at).forEach(m -> kept.add(m.id()));
    }
    // a group is named too, so that nobody has it who joins later; who keeps the item is named by
    // the other release
    var losers = new HashSet<>(release.recipients());
    Readers.of(register, release.recipients(), at).forEach(m -> losers.add(m.id()));
    losers.removeAll(kept);
    return losers;
  }
}
