package sanad.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.store.Link;
import sanad.store.Room;
import sanad.store.Session;
import sanad.store.Store;

/// Fetches what partners released to this node. A page and the place where the next begins are kept
/// in one transaction: a pull that was cut off goes on there, and nothing is taken twice.
///
/// Thread-safe as far as store, source and random source are. **Source:** `reliability.md` 5.1;
/// decision 18.
public final class Pull {
  /// Pages in a row without an object after which a pull gives up.
  public static final int PAGES_WITHOUT_OBJECT = 128;

  /// Objects after which a pull ends, to go on with the next: no partner holds this node for long,
  /// whatever it sends.
  public static final int MOST_OBJECTS = 100_000;

  /// Pages after which a pull ends, to go on with the next.
  public static final int MOST_PAGES = 1_000;

  private static final Viewer TASK = new Viewer.NodeTask(Viewer.Task.PULL);

  private final Store store;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final PartnerSource source;
  private final Room room;

  public Pull(
      Store store, InstantSource clock, RandomGenerator random, PartnerSource source, Room room) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.source = source;
    this.room = room;
  }

  /// Pulls over one link now, asked by an officer who may see it. Empty where there is no such
  /// link.
  public Optional<PullResult> pull(Session session, UUID link) {
    return session.registry().links().stream()
        .filter(l -> l.id().equals(link))
        .findFirst()
        .map(this::pull);
  }

  /// The links whose time has come; for the timer.
  public List<Link> due() {
    var now = clock.instant();
    List<Link> links;
    try (var session = store.open(TASK, Purpose.ADMINISTRATION)) {
      links = session.registry().links();
    }
    return links.stream().filter(link -> due(link, now)).toList();
  }

  private static boolean due(Link link, Instant now) {
    return !link.every().equals(Duration.ZERO)
        && link.lastPull()
            // one that is still to come was told by a clock that was ahead
            .map(
                last ->
                    last.isAfter(now) || Duration.between(last, now).compareTo(link.every()) >= 0)
            .orElse(true);
  }

  /// Pulls over one link now.
  public PullResult pull(Link link) {
    try (var session = store.open(TASK, Purpose.ADMINISTRATION)) {
      var pulling = new Pulling(session, link, clock, random, room);
      if (pulling.agreement().isEmpty()) {
        return pulling.end(PullCode.AGREEMENT_NOT_IN_FORCE);
      }
      try (var pages = source.open(link)) {
        return pulling.over(pages);
      }
    }
  }
}
