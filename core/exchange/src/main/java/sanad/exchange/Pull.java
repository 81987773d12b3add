package sanad.exchange;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import sanad.store.Session;
import sanad.store.Store;

/// Fetches what partners released to this node.
public final class Pull {
  private final Store store;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final PartnerSource source;

  public Pull(Store store, InstantSource clock, RandomGenerator random, PartnerSource source) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.source = source;
  }

  /// Pulls over one link now, asked by an officer. Empty where there is no such link.
  public Optional<PullResult> pull(Session session, UUID link) {
    throw new UnsupportedOperationException("comes with the rule");
  }

  /// Pulls over every link whose time has come; for the timer.
  public List<PullResult> pullDue() {
    throw new UnsupportedOperationException("comes with the rule");
  }
}
