package sanad.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import sanad.exchange.PartnerSource.Fetched;
import sanad.handling.Agreement;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Viewer;
import sanad.store.Act;
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
            .map(last -> Duration.between(last, now).compareTo(link.every()) >= 0)
            .orElse(true);
  }

  /// Pulls over one link now.
  public PullResult pull(Link link) {
    try (var session = store.open(TASK, Purpose.ADMINISTRATION)) {
      var taken = new Reception.Taken(0, 0, 0);
      if (agreement(session, link).isEmpty()) {
        return end(session, link, link, PullCode.AGREEMENT_NOT_IN_FORCE, taken);
      }
      try (var pages = source.open(link)) {
        return pages(session, link, pages);
      }
    }
  }

  /// The agreement of a link, as long as it binds the partner and this node for its purpose.
  private Optional<Agreement> agreement(Session session, Link link) {
    var now = clock.instant();
    var register = session.registry().register();
    return Optional.ofNullable(register.agreements().get(link.agreement()))
        .filter(a -> a.holds(now) && a.purposes().contains(link.purpose()))
        .filter(a -> register.binds(a, link.partner(), now))
        .filter(a -> register.binds(a, register.self(), now));
  }

  private PullResult pages(Session session, Link link, PartnerSource.Pages source) {
    var taken = new Reception.Taken(0, 0, 0);
    var seen = new HashSet<>(Set.of(link.cursor()));
    var kept = link;
    var now = link;
    int empty = 0;
    int pages = 0;
    while (room.forMore()) {
      if (++pages > MOST_PAGES || taken.all() > MOST_OBJECTS) {
        return end(session, kept, now, PullCode.ENOUGH, taken);
      }
      switch (source.after(now.cursor())) {
        case Fetched.Failed(var code) -> {
          return end(session, kept, now, code, taken);
        }
        case Fetched.Page page -> {
          // asked again for every page: nothing is taken under an agreement that has ended
          // meanwhile
          var agreement = agreement(session, link);
          if (agreement.isEmpty()) {
            return end(session, kept, now, PullCode.AGREEMENT_NOT_IN_FORCE, taken);
          }
          now = now.pulled(page.cursor(), clock.instant(), "");
          if (!page.objects().isEmpty()) {
            var register = session.registry().register();
            var stored = keep(session, kept, now, register, agreement.get(), page);
            if (stored.isEmpty()) {
              return result(now, PullCode.OVERTAKEN, taken);
            }
            taken = taken.plus(stored.get());
            kept = now;
          }
          if (!page.more()) {
            return end(session, kept, now, PullCode.OK, taken);
          }
          empty = page.objects().isEmpty() ? empty + 1 : 0;
          if (!seen.add(page.cursor()) || empty >= PAGES_WITHOUT_OBJECT) {
            return end(session, kept, now, PullCode.NO_PROGRESS, taken);
          }
        }
      }
    }
    return end(session, kept, now, PullCode.NO_ROOM, taken);
  }

  /// Keeps a page with the place after it; empty, and nothing kept, where the link is no longer as
  /// this pull left it.
  private Optional<Reception.Taken> keep(
      Session session,
      Link kept,
      Link next,
      Register register,
      Agreement agreement,
      Fetched.Page page) {
    return session.inTurn(
        () ->
            stands(session, kept)
                ? Optional.of(
                    session.write(
                        Act.of("pull.page", Act.Kind.COLLECTION),
                        writing -> {
                          var reception =
                              new Reception(
                                  writing,
                                  register,
                                  next.partner(),
                                  agreement,
                                  next.purpose(),
                                  random);
                          var taken = reception.take(page.objects());
                          writing.save(next);
                          return taken;
                        }))
                : Optional.empty());
  }

  private static boolean stands(Session session, Link kept) {
    return session.registry().links().stream().anyMatch(kept::standsAs);
  }

  private PullResult end(
      Session session, Link kept, Link now, PullCode code, Reception.Taken taken) {
    var ended = now.pulled(now.cursor(), clock.instant(), code.code());
    return session.inTurn(
        () -> {
          if (!stands(session, kept)) {
            return result(now, PullCode.OVERTAKEN, taken);
          }
          return session.write(
              Act.of("pull.end", Act.Kind.COLLECTION),
              writing -> {
                writing.save(ended);
                return result(now, code, taken);
              });
        });
  }

  private static PullResult result(Link link, PullCode code, Reception.Taken taken) {
    return new PullResult(
        link.id(), link.partner(), code, taken.stored(), taken.known(), taken.quarantined());
  }
}
