package sanad.cases;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import sanad.exchange.Answer;
import sanad.exchange.ReleaseRequest;
import sanad.exchange.Releases;
import sanad.stix.StixId;
import sanad.store.Page;
import sanad.store.Release;
import sanad.store.Session;

/// Leads given and received, and the steps by which their results return to the giver.
public final class Leads {
  private final Kinds kinds;
  private final Releases releases;
  private final InstantSource clock;
  private final RandomGenerator random;

  public Leads(Kinds kinds, Releases releases, InstantSource clock, RandomGenerator random) {
    this.kinds = kinds;
    this.releases = releases;
    this.clock = clock;
    this.random = random;
  }

  /// Releases facts as a lead.
  ///
  /// @param approver the session of the second officer, where one is needed
  public Answer<Release> give(
      Session session, ReleaseRequest request, LeadForm form, Optional<Session> approver) {
    throw new UnsupportedOperationException("comes with the rule");
  }

  /// Leads that this agency gave, newest first.
  public Page<LeadView> given(Session session, int limit, Optional<String> from) {
    throw new UnsupportedOperationException("comes with the rule");
  }

  /// Leads that partners gave this agency, newest first.
  public Page<LeadView> received(Session session, int limit, Optional<String> from) {
    throw new UnsupportedOperationException("comes with the rule");
  }

  /// One lead.
  public Optional<LeadView> get(Session session, StixId lead) {
    throw new UnsupportedOperationException("comes with the rule");
  }

  /// Steps that partners recorded on this agency's leads, newest first: what its leads led to.
  public List<LeadView.StepView> returned(Session session, int limit) {
    throw new UnsupportedOperationException("comes with the rule");
  }

  /// Records a step on a lead that a partner gave; it goes to the giver, to nobody else.
  public Answer<StixId> record(Session session, StepForm form) {
    throw new UnsupportedOperationException("comes with the rule");
  }
}
