package sanad.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sanad.lists.ListScreen;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.ItemQuery;
import sanad.store.KeptName;
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

  /// How many objects that a write named are held at once: each may be a megabyte.
  private static final int TOGETHER = 32;

  /// How many batches of single writes a reader does itself: the background comes once a second.
  private static final int HELP = 4;

  private static final long SLACK_SECONDS = 60;

  private final NameKeeper keeper;
  private final NameWork work;
  private final InstantSource clock;
  private final ListWatch lists;
  private final ReentrantLock running = new ReentrantLock();
  private final Waiting changed = new Waiting();
  private volatile boolean due = true;
  private volatile boolean sweeping;
  private final AtomicLong done = new AtomicLong();

  /// When the first of the kept names is to be let go, as far as they have been read.
  private final AtomicReference<Instant> ends = new AtomicReference<>(Instant.MIN);

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
    changed.add(ids);
    if (ids.stream().anyMatch(id -> id.type().equals(KeptName.TYPE))) {
      ends.set(Instant.MIN);
    }
  }

  private void named(List<String> names) {
    if (names.stream().anyMatch(name -> name.startsWith("list:"))) {
      due = true;
    }
    take(
        names.stream()
            .flatMap(name -> StixId.of(name).stream())
            .filter(id -> id.type().equals(KeptName.TYPE))
            .toList());
  }

  /// Whether a new version, or a start, still has objects to be compared. What single writes left
  /// to do is not told, since who may not see them would learn of them: see [#freshen].
  public boolean running() {
    return due || sweeping;
  }

  /// Compares what writes left to do, a few batches at most, and says whether this object, as it
  /// was last written, has been compared with the newest versions of all lists. To be asked before
  /// its candidates are read. Throws [sanad.store.StoreUnavailable] where the store is away.
  boolean freshen(StixId id) {
    keeper.freshen();
    int batches = HELP;
    while (batches > 0 && !isCompared(id)) {
      batches = help() ? batches - 1 : 0;
    }
    return isCompared(id);
  }

  /// One batch, where the background is at nothing; answers whether there was one.
  private boolean help() {
    if (running() || !running.tryLock()) {
      return false;
    }
    try {
      var batch = changed.take(TOGETHER);
      if (!batch.isEmpty()) {
        try (var session = keeper.session()) {
          compare(session, batch);
        }
      }
      return !batch.isEmpty();
    } catch (RuntimeException failed) {
      due = true;
      throw failed;
    } finally {
      running.unlock();
    }
  }

  /// Each step of an object's way hands it to the next before it lets go of it, and they are asked
  /// in that order.
  private boolean isCompared(StixId id) {
    return !keeper.waits(id) && !changed.has(id) && !running();
  }

  /// How far it has come with everything, in tenths; 10 where nothing runs. No number of objects,
  /// since nobody may learn how many are held.
  public int tenths() {
    long all = Math.max(1, keeper.size());
    return running() ? (int) Math.min(9, 10 * done.get() / all) : 10;
  }

  /// Compares everything that waits. Called in the background; a call while another runs waits.
  public void catchUp() {
    running.lock();
    try {
      keeper.freshen();
      try (var session = keeper.session()) {
        if (due) {
          sweeping = true;
          due = false;
          resume(session);
          sweeping = false;
        }
        drain(session);
        letGo(session);
      }
    } catch (RuntimeException failed) {
      due = true;
      ends.set(Instant.MIN);
      throw failed;
    } finally {
      sweeping = false;
      running.unlock();
    }
  }

  /// Everything that was stored since the last mark; all of it after a new version.
  private void resume(Session session) {
    var versions = versions(session);
    // what failed half-way is among everything, and without a list there is nothing to compare
    changed.leave();
    if (versions.isEmpty()) {
      return;
    }
    var begun = mark();
    var mark = session.listings().screenedTo();
    done.set(0);
    for (var type : HeldNames.TYPES) {
      sweep(session, type, mark);
    }
    for (var kept : kept(session)) {
      screen(
          session,
          kept.stream()
              .filter(name -> !name.at().isBefore(mark))
              .flatMap(name -> Side.of(name).stream())
              .toList());
    }
    keep(session, begun, versions);
  }

  /// The objects of one type that were stored since the mark.
  private void sweep(Session session, String type, Instant mark) {
    var all = ItemQuery.ALL.ofTypes(type);
    var query =
        mark.equals(Instant.MIN)
            ? all
            : new ItemQuery(
                all.types(), all.originator(), false, all.references(), Optional.of(mark));
    Optional<String> from = Optional.empty();
    do {
      var page = session.items().sweep(query, BATCH, from);
      screen(session, page.rows().stream().flatMap(held -> Side.of(held).stream()).toList());
      done.addAndGet(page.rows().size());
      from = page.next();
    } while (from.isPresent());
  }

  private void drain(Session session) {
    var begun = mark();
    var batch = changed.take(TOGETHER);
    if (batch.isEmpty()) {
      return;
    }
    var versions = versions(session);
    while (!batch.isEmpty()) {
      compare(session, batch);
      batch = changed.take(TOGETHER);
    }
    if (!versions.isEmpty()) {
      keep(session, begun, versions);
    }
  }

  private void compare(Session session, List<StixId> batch) {
    if (!versions(session).isEmpty()) {
      screen(session, Side.among(session, batch));
    }
    changed.done(batch);
  }

  /// All kept names, in batches.
  private static List<List<KeptName>> kept(Session session) {
    var all = new ArrayList<List<KeptName>>();
    Optional<String> from = Optional.empty();
    do {
      var page = session.comparisons().kept(BATCH, from);
      all.add(page.rows());
      from = page.next();
    } while (from.isPresent());
    return all;
  }

  /// Lets go of the kept names whose day has come; they are shown to nobody before.
  private void letGo(Session session) {
    var now = clock.instant();
    if (now.isBefore(ends.get())) {
      return;
    }
    // a name that is kept from here on sets it back
    ends.set(Instant.MAX);
    var all = kept(session).stream().flatMap(List::stream).toList();
    var over = all.stream().filter(name -> !name.until().isAfter(now)).toList();
    if (!over.isEmpty()) {
      session.write(
          Act.of("kept-name.end", Act.Kind.ERASURE),
          writing -> {
            over.forEach(name -> writing.comparing().drop(name.id()));
            return true;
          });
    }
    all.stream()
        .map(KeptName::until)
        .filter(until -> until.isAfter(now))
        .min(Instant::compareTo)
        .ifPresent(at -> ends.accumulateAndGet(at, (one, two) -> one.isBefore(two) ? one : two));
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

  /// An object with what it may be. @param print the digest of what was compared of it
  private record Screened(StixId id, String print, List<ListHit> hits) {
    private Screened with(List<ListHit> more) {
      return new Screened(id, print, Stream.concat(hits.stream(), more.stream()).toList());
    }

    private boolean has(Pair pair) {
      return hits.stream().anyMatch(hit -> hit.pair().equals(pair));
    }
  }

  private void screen(Session session, List<Side> objects) {
    if (objects.isEmpty()) {
      return;
    }
    var screened = compared(session, objects);
    var before = session.comparisons().hits(screened.stream().map(Screened::id).toList());
    var news =
        screened.stream()
            .map(one -> one.with(decided(session, one, before)))
            .filter(one -> differs(one, before))
            .toList();
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

  /// What was found before, is not found again, and yet stays, since an officer decided about it
  /// and neither side has changed: a list of namesakes takes back no decision.
  private static List<ListHit> decided(Session session, Screened one, List<ListHit> before) {
    var missed =
        before.stream()
            .filter(hit -> hit.pair().object().equals(one.id()) && hit.print().equals(one.print()))
            .filter(hit -> !one.has(hit.pair()))
            .toList();
    if (missed.isEmpty()) {
      return List.of();
    }
    var decisions = session.comparisons().judgements(one.id());
    var versions = versions(session);
    return missed.stream()
        .filter(hit -> decisions.stream().anyMatch(decision -> decision.standsFor(hit)))
        .filter(hit -> isListed(session, hit))
        .map(hit -> hit.in(versions.getOrDefault(hit.pair().list(), hit.version())))
        .toList();
  }

  private static boolean isListed(Session session, ListHit hit) {
    return session
        .listings()
        .entry(hit.pair().list(), hit.pair().reference())
        .filter(entry -> entry.print().equals(hit.otherPrint()))
        .isPresent();
  }

  private List<Screened> compared(Session session, List<Side> objects) {
    var now = clock.instant();
    return work.search(
        () -> {
          var screen = lists.screen(session);
          return objects.stream().map(side -> compared(screen, side, now)).toList();
        });
  }

  private static Screened compared(ListScreen screen, Side side, Instant now) {
    var names = side.names();
    var hits =
        screen.candidates(Entries.asked(side.id().toString(), names), FLOOR).stream()
            .filter(one -> Entries.comparable(names.kind(), one.listed().kind()))
            .map(one -> hit(side.id(), names, one, now))
            .toList();
    return new Screened(side.id(), names.print(), hits);
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
