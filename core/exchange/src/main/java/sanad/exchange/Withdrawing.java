package sanad.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Held;
import sanad.store.Release;
import sanad.store.Session;

/// The withdrawal of a release: who loses what by it. For one session that has its turn, since it
/// looks at all other releases before it writes.
final class Withdrawing {
  private static final int PAGE = 200;

  private final Session session;
  private final Register register;
  private final Instant at;
  private final Map<StixId, ItemState> lost = new LinkedHashMap<>();

  Withdrawing(Session session, Instant at) {
    this.session = session;
    this.register = session.registry().register();
    this.at = at;
  }

  Answer<Release> of(Release.ReleaseId id, String justification) {
    var found = session.collections().release(id).filter(r -> r.withdrawnAt().isEmpty());
    if (found.isEmpty()) {
      return new Answer.Refused<>(
          List.of(Obstacle.of(ExchangeCode.RELEASE_UNKNOWN, "release", id)));
    }
    var release = found.get();
    var others = standing(id);
    for (var item : release.items()) {
      session.items().get(item).ifPresent(held -> lose(held, losers(release, with(others, item))));
    }
    // who keeps nothing else of this agency has no reason to see that it gave something
    Releases.giver(session).ifPresent(held -> lose(held, losers(release, others)));
    var act = new Act("release.withdraw", Act.Kind.ALTERATION, release.recipients(), justification);
    return new Answer.Done<>(
        session.write(
            act,
            writing -> {
              lost.forEach(writing::state);
              var withdrawn = release.withdrawn(writing.now());
              writing.save(withdrawn);
              return withdrawn;
            }));
  }

  /// An item is withdrawn together with its marking, which goes with the item only.
  private void lose(Held held, Set<PartyId> parties) {
    if (parties.isEmpty()) {
      return;
    }
    lost.put(held.id(), held.state().withdrawnAlsoFrom(parties));
    for (var marking : held.object().header().markings()) {
      if (!lost.containsKey(marking)) {
        session
            .items()
            .get(marking)
            .ifPresent(m -> lost.put(marking, m.state().withdrawnAlsoFrom(parties)));
      }
    }
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
    var losers = new HashSet<PartyId>();
    for (var recipient : release.recipients()) {
      var members = new HashSet<PartyId>();
      Readers.of(register, Set.of(recipient), at).forEach(m -> members.add(m.id()));
      // A group as a whole is named only where none of its members keeps the item: the rule
      // withholds from every member of a group that is named here.
      if (members.stream().noneMatch(kept::contains) && !kept.contains(recipient)) {
        losers.add(recipient);
      }
      losers.addAll(members);
    }
    losers.removeAll(kept);
    return losers;
  }

  private List<Release> standing(Release.ReleaseId but) {
    var found = new ArrayList<Release>();
    var from = Optional.<String>empty();
    do {
      var page = session.collections().releases(PAGE, from);
      page.rows().stream()
          .filter(r -> r.withdrawnAt().isEmpty() && !r.id().equals(but))
          .forEach(found::add);
      from = page.next();
    } while (from.isPresent());
    return found;
  }
}
