package sanad.exchange;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import sanad.store.Page;
import sanad.store.Release;
import sanad.store.Session;

/// Releases to partners: what would be read by whom, the release itself, and its withdrawal.
public final class Releases {
  private final InstantSource clock;
  private final RandomGenerator random;

  public Releases(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// Who exactly would read it, under which conditions, and everything that forbids it.
  public Preview preview(Session session, ReleaseRequest request) {
    throw new UnsupportedOperationException("comes with the rule");
  }

  /// The same request with every object of this agency that the chosen ones name, and so on.
  public ReleaseRequest withNamed(Session session, ReleaseRequest request) {
    throw new UnsupportedOperationException("comes with the rule");
  }

  /// Releases: one marking, new versions of the facts, a STIX report that lists them and the
  /// additions, all in one transaction.
  ///
  /// @param approver the session of the second officer, where one is needed
  public Answer<Release> release(
      Session session,
      ReleaseRequest request,
      Optional<Session> approver,
      List<Addition> additions) {
    throw new UnsupportedOperationException("comes with the rule");
  }

  /// Withdraws: what is not fetched is never served from now on. [#account] names who holds it.
  public Answer<Release> withdraw(
      Session session, Release.ReleaseId id, String justification) {
    throw new UnsupportedOperationException("comes with the rule");
  }

  /// Releases, newest first.
  public Page<Release> list(Session session, int limit, Optional<String> from) {
    return session.collections().releases(limit, from);
  }

  /// One release with its readers and who holds it.
  public Optional<Released> account(Session session, Release.ReleaseId id) {
    throw new UnsupportedOperationException("comes with the rule");
  }
}
