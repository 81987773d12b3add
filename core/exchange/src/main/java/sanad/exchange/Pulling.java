package sanad.exchange;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import sanad.exchange.PartnerSource.Fetched;
import sanad.handling.Agreement;
import sanad.store.Act;
import sanad.store.Link;
import sanad.store.Room;
import sanad.store.Session;

/// One pull over a link: its pages one after the other, each kept with the place where the next
/// begins. For one thread.
final class Pulling {
  private final Session session;
  private final Link link;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Room room;

  /// The link as the store has it.
  private Link kept;

  /// The link at the place that this pull came to.
  private Link now;

  private Reception.Taken taken = new Reception.Taken(0, 0, 0);

  Pulling(Session session, Link link, InstantSource clock, RandomGenerator random, Room room) {
    this.session = session;
    this.link = link;
    this.clock = clock;
    this.random = random;
    this.room = room;
    this.kept = link;
    this.now = link;
  }

  /// The agreement of the link, as long as it binds the partner and this node for its purpose.
  Optional<Agreement> agreement() {
    var at = clock.instant();
    var register = session.registry().register();
    return Optional.ofNullable(register.agreements().get(link.agreement()))
        .filter(a -> a.holds(at) && a.purposes().contains(link.purpose()))
        .filter(a -> register.binds(a, link.partner(), at))
        .filter(a -> register.binds(a, register.self(), at));
  }

  /// Takes pages until there is no more, or a bound of [Pull] is reached.
  PullResult over(PartnerSource.Pages source) {
    var seen = new HashSet<>(Set.of(link.cursor()));
    int empty = 0;
    int pages = 0;
    while (room.forMore()) {
      if (++pages > Pull.MOST_PAGES || taken.all() > Pull.MOST_OBJECTS) {
        return end(PullCode.ENOUGH);
      }
      switch (source.after(now.cursor())) {
        case Fetched.Failed(var code) -> {
          return end(code);
        }
        case Fetched.Page page -> {
          // asked again for every page: nothing is taken under an agreement that has ended
          // meanwhile
          var agreement = agreement();
          if (agreement.isEmpty()) {
            return end(PullCode.AGREEMENT_NOT_IN_FORCE);
          }
          now = now.pulled(page.cursor(), clock.instant(), "");
          if (!page.isEmpty() && !keep(page, agreement.get())) {
            return result(PullCode.OVERTAKEN);
          }
          if (!page.more()) {
            return end(PullCode.OK);
          }
          empty = page.isEmpty() ? empty + 1 : 0;
          if (!seen.add(page.cursor()) || empty >= Pull.PAGES_WITHOUT_OBJECT) {
            return end(PullCode.NO_PROGRESS);
          }
        }
      }
    }
    return end(PullCode.NO_ROOM);
  }

  /// Keeps a page with the place after it. False, and nothing kept, where the link is no longer as
  /// this pull left it.
  private boolean keep(Fetched.Page page, Agreement agreement) {
    var register = session.registry().register();
    return session.inTurn(
        () -> {
          if (!stands()) {
            return false;
          }
          var stored =
              session.write(
                  Act.of("pull.page", Act.Kind.COLLECTION),
                  writing -> {
                    var reception =
                        new Reception(
                            writing, register, now.partner(), agreement, now.purpose(), random);
                    var received = reception.take(page.objects(), page.tooLarge());
                    writing.save(now);
                    return received;
                  });
          taken = taken.plus(stored);
          kept = now;
          return true;
        });
  }

  private boolean stands() {
    return session.registry().links().stream().anyMatch(kept::standsAs);
  }

  /// Ends the pull and keeps how.
  PullResult end(PullCode code) {
    var ended = now.pulled(now.cursor(), clock.instant(), code.code());
    return session.inTurn(
        () -> {
          if (!stands()) {
            return result(PullCode.OVERTAKEN);
          }
          return session.write(
              Act.of("pull.end", Act.Kind.COLLECTION),
              writing -> {
                writing.save(ended);
                return result(code);
              });
        });
  }

  private PullResult result(PullCode code) {
    return new PullResult(
        link.id(), link.partner(), code, taken.stored(), taken.known(), taken.quarantined());
  }
}
