package sanad.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import sanad.lists.ListScreen;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.ListHit;
import sanad.store.ListedVersion;
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
  private static final long SLACK_SECONDS = 60;

  private final NameKeeper keeper;
  private final NameWork work;
  private final InstantSource clock;
  private final ListWatch lists;
  private final ReentrantLock running = new ReentrantLock();
  private final Set<StixId> changed = new LinkedHashSet<>();
  private volatile boolean due = true;
  private volatile long done;

  /// Over the names of a node; `keeper` hands it what changes.
  public Screening(NameKeeper keeper, NameWork work, InstantSource clock, ListWatch lists) {
    this.keeper = keeper;
    this.work = work;
    this.clock = clock;
    this.lists = lists;
    keeper.alsoTo(this::take);
    keeper.alsoNamed(this::named);
  }

  private void take(List<StixId> ids) {
    synchronized (changed) {
      changed.addAll(ids);
    }
  }

  private void named(List<String> names) {
    if (names.stream().anyMatch(name -> name.startsWith("list:"))) {
      due = true;
    }
  }

  /// Whether a new version, or a start, still has objects to be compared.
  public boolean running() {
    return due || running.isLocked();
  }

  /// How far it has come with everything, in tenths; 10 where nothing runs. No number of objects,
  /// since nobody may learn how many are held.
  public int tenths() {
    long all = Math.max(1, keeper.size());
    return running() ? (int) Math.min(9, 10 * done / all) : 10;
  }

  /// Compares everything that waits. Called in the background; a call while another runs waits.
  public void catchUp() {
    running.lock();
    try {
      keeper.freshen();
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
    var versions = versions(session);
    if (versions.isEmpty()) {
      return;
    }
    var begun = mark();
    var mark = session.listings().screenedTo();
    var all = ItemQuery.ALL.ofTypes(HeldNames.TYPES.toArray(String[]::new));
    var query =
        mark.equals(Instant.MIN)
            ? all
            : new ItemQuery(
                all.types(), all.originator(), false, all.references(), Optional.of(mark));
    Optional<String> from = Optional.empty();
    done = 0;
    do {
      var page = session.items().sweep(query, BATCH, from);
      screen(session, page.rows());
      done += page.rows().size();
      from = page.next();
    } while (from.isPresent());
    keep(session, begun, versions);
  }

  private void drain(Session session) {
    var begun = mark();
    var batch = taken();
    if (batch.isEmpty()) {
      return;
    }
    var versions = versions(session);
    while (!batch.isEmpty()) {
      if (!versions.isEmpty()) {
        screen(session, session.items().among(batch));
      }
      batch = taken();
    }
    if (!versions.isEmpty()) {
      keep(session, begun, versions);
    }
  }

  /// A write that began before may end a little later; what is screened twice does no harm.
  private Instant mark() {
    return clock.instant().minusSeconds(SLACK_SECONDS);
  }

  private static Map<String, Integer> versions(Session session) {
    return ListWatch.current(session).stream()
        .collect(Collectors.toMap(ListedVersion::list, ListedVersion::version));
  }

  /// The mark is moved last, and only where no list has a newer version by now: a stop before it,
  /// or a list in between, makes the objects be screened again.
  private static void keep(Session session, Instant begun, Map<String, Integer> versions) {
    session.write(
        Act.of("screening.run", Act.Kind.COMBINATION),
        writing -> writing.comparing().screenedTo(begun, versions));
  }

  private List<StixId> taken() {
    synchronized (changed) {
      var batch = changed.stream().limit(BATCH).toList();
      batch.forEach(changed::remove);
      return batch;
    }
  }

  private record Screened(StixId id, List<ListHit> hits) {}

  private void screen(Session session, List<Held> objects) {
    if (objects.isEmpty()) {
      return;
    }
    var screened = compared(session, objects);
    var before = session.comparisons().hits(screened.stream().map(Screened::id).toList());
    var news = screened.stream().filter(one -> differs(one, before)).toList();
    if (news.isEmpty()) {
      return;
    }
    session.write(
        Act.of("screening.run", Act.Kind.COMBINATION),
        writing -> {
          news.forEach(one -> writing.comparing().screened(one.id(), one.hits()));
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
