package sanad.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import sanad.lists.ListScreen;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.ListHit;
import sanad.store.Pair;
import sanad.store.Session;

/// Compares what the node holds with the newest versions of all lists, as a task of the node: each
/// object when it comes or changes, and everything when a list has a new version. It leaves
/// candidates, never decisions.
///
/// What is done stands in the store, so that a stop in the middle loses nothing: the next start
/// goes on from there. Thread-safe.
public final class Screening {
  /// The lowest score of a candidate: that of `./sanad screen`, where it is explained.
  public static final double FLOOR = ListScreen.FLOOR;

  private static final int BATCH = 200;

  private final NameKeeper keeper;
  private final NameWork work;
  private final InstantSource clock;
  private final ListWatch lists;
  private final ReentrantLock running = new ReentrantLock();
  private final List<Held> changed = new ArrayList<>();
  private volatile boolean due = true;

  /// Over the names of a node; `keeper` hands it what changes.
  public Screening(NameKeeper keeper, NameWork work, InstantSource clock, ListWatch lists) {
    this.keeper = keeper;
    this.work = work;
    this.clock = clock;
    this.lists = lists;
    keeper.alsoTo(this::take);
    keeper.alsoWhenListed(() -> due = true);
  }

  private void take(List<Held> held) {
    synchronized (changed) {
      changed.addAll(held);
    }
  }

  /// Whether a new version, or a start, still has objects to be compared.
  public boolean running() {
    return due || running.isLocked();
  }

  /// Compares everything that waits. Called in the background; a call while another runs waits.
  public void catchUp() {
    running.lock();
    try {
      keeper.catchUp();
      try (var session = keeper.session()) {
        if (due) {
          due = false;
          resume(session);
        }
        drain(session);
      }
    } catch (RuntimeException failed) {
      due = true;
      throw failed;
    } finally {
      running.unlock();
    }
  }

  /// Everything that was stored since the last mark; all of it after a new version.
  private void resume(Session session) {
    if (ListWatch.current(session).isEmpty()) {
      return;
    }
    var begun = clock.instant();
    var mark = session.listings().screenedTo();
    var all = ItemQuery.ALL.ofTypes(HeldNames.TYPES.toArray(String[]::new));
    var query =
        mark.equals(Instant.MIN)
            ? all
            : new ItemQuery(
                all.types(), all.originator(), false, all.references(), Optional.of(mark));
    Optional<String> from = Optional.empty();
    do {
      var page = session.items().list(query, BATCH, from);
      screen(session, page.rows(), Optional.empty());
      from = page.next();
    } while (from.isPresent());
    screen(session, List.of(), Optional.of(begun));
  }

  private void drain(Session session) {
    var begun = clock.instant();
    for (var batch = taken(); !batch.isEmpty(); batch = taken()) {
      if (!ListWatch.current(session).isEmpty()) {
        screen(session, batch, Optional.of(begun));
      }
    }
  }

  private List<Held> taken() {
    synchronized (changed) {
      var batch = List.copyOf(changed.subList(0, Math.min(BATCH, changed.size())));
      changed.subList(0, batch.size()).clear();
      return batch;
    }
  }

  private record Screened(StixId id, List<ListHit> hits) {}

  private void screen(Session session, List<Held> objects, Optional<Instant> mark) {
    var screened = objects.isEmpty() ? List.<Screened>of() : compared(session, objects);
    var before = session.comparisons().hits(screened.stream().map(Screened::id).toList());
    var news = screened.stream().filter(one -> differs(one, before)).toList();
    if (news.isEmpty() && mark.isEmpty()) {
      return;
    }
    session.write(
        Act.of("screening.run", Act.Kind.COMBINATION),
        writing -> {
          news.forEach(one -> writing.comparing().screened(one.id(), one.hits()));
          mark.ifPresent(writing.comparing()::screenedTo);
          return true;
        });
  }

  private List<Screened> compared(Session session, List<Held> objects) {
    var now = clock.instant();
    return work.run(
        () -> {
          var screen = lists.screen(session);
          return objects.stream().map(held -> compared(screen, held, now)).toList();
        });
  }

  private static Screened compared(ListScreen screen, Held held, Instant now) {
    var hits =
        HeldNames.of(held.object())
            .map(
                names ->
                    screen.candidates(Entries.asked(held.id().toString(), names), FLOOR).stream()
                        .filter(one -> Entries.comparable(names.kind(), one.listed().kind()))
                        .map(one -> hit(held.id(), names, one, now))
                        .toList())
            .orElse(List.of());
    return new Screened(held.id(), hits);
  }

  private static ListHit hit(StixId id, HeldNames names, ListScreen.Candidate found, Instant now) {
    return new ListHit(
        Pair.listed(id, found.source().name(), found.listed().reference()),
        names.print(),
        Entries.print(found.listed()),
        Integer.parseInt(found.source().version(), 10),
        found.match().score(),
        now);
  }

  /// Whether there is anything to write about an object.
  private static boolean differs(Screened one, List<ListHit> before) {
    var old = before.stream().filter(hit -> hit.pair().object().equals(one.id())).toList();
    return old.size() != one.hits().size()
        || !one.hits().stream().allMatch(hit -> old.stream().anyMatch(known -> sameAs(known, hit)));
  }

  private static boolean sameAs(ListHit one, ListHit two) {
    return one.pair().equals(two.pair())
        && one.print().equals(two.print())
        && one.otherPrint().equals(two.otherPrint())
        && one.version() == two.version()
        && one.score() == two.score();
  }
}
