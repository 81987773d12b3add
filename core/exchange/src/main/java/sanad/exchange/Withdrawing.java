package sanad.exchange;

import java.util.List;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.Act;
import sanad.store.Release;
import sanad.store.Session;

/// The withdrawal of a release: who loses what by it. What another release still grants stays, also
/// by one that this officer may not know of. For one session that has its turn.
record Withdrawing(Session session) {

  Answer<Release> of(Release.ReleaseId id, String justification) {
    if (!(session.viewer() instanceof Viewer.Officer officer)
        || !officer.roles().contains(Role.LIAISON)) {
      return new Answer.Refused<>(
          List.of(Obstacle.of(ExchangeCode.ROLE_MISSING, "", Role.LIAISON.code())));
    }
    var register = session.registry().register();
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
              writing.withdraw(release.taken(writing.standing(), Releases.giverId(register)));
              var withdrawn = release.withdrawn(writing.now());
              writing.save(withdrawn);
              return withdrawn;
            }));
  }
}
