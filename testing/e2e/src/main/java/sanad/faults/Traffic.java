package sanad.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Writers who post to a partner's collection until they are told to stop, and what was
/// acknowledged to them, kept outside the node. A command is an envelope of three objects; one that
/// was not answered well is given again, the same, until it is. All objects are invented: EXERCISE.
final class Traffic implements AutoCloseable {
  static final int OBJECTS = 3;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final PartnerTool tool;
  private final String collection;
  private final AtomicInteger next;
  private final Set<Integer> acknowledged;
  private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
  private final Map<String, Boolean> unclear = new ConcurrentHashMap<>();
  private final AtomicLong slowest = new AtomicLong();
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean stopped;

  private Traffic(PartnerTool tool, String collection, Account account) {
    this.tool = tool;
    this.collection = collection;
    this.next = account.next;
    this.acknowledged = account.acknowledged;
  }

  /// What was given to one collection and acknowledged, over several faults; and the log as it was
  /// seen last.
  static final class Account {
    private final AtomicInteger next = new AtomicInteger();
    private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
    private List<String> log = List.of();
  }

  static Traffic begin(PartnerTool tool, String collection, Account account, int writers) {
    var traffic = new Traffic(tool, collection, account);
    for (int i = 0; i < writers; i++) {
      traffic.writers.add(Thread.ofVirtual().start(traffic::write));
    }
    return traffic;
  }

  private void write() {
    while (!stopped) {
      int command = next.getAndIncrement();
      boolean done = false;
      for (int tries = 0; !done && (!stopped || tries == 0); tries++) {
        done = attempt(command);
      }
      if (done) {
        acknowledged.add(command);
      }
    }
  }

  private boolean attempt(int command) {
    var answer = tool.post(collection, envelope(command));
    statuses.merge(answer.status(), 1, Integer::sum);
    slowest.accumulateAndGet(answer.took().toMillis(), Math::max);
    if (answer.status() == 202 && answer.body().contains("\"success_count\":" + OBJECTS)) {
      return true;
    }
    if (answer.status() != 0 && !answer.clear()) {
      unclear.put(answer.status() + " " + answer.body(), true);
    }
    pause();
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  static String id(int number) {
    return "indicator--" + new UUID(0xe7e1c15e00004000L, 0x9000000000000000L | number);
  }

  static String envelope(int command) {
    return "{\"objects\":["
        + String.join(
            ",",
            IntStream.range(OBJECTS * command, OBJECTS * (command + 1))
                .mapToObj(Traffic::indicator)
                .toList())
        + "]}";
  }

  static String indicator(int number) {
    return "{\"type\":\"indicator\",\"spec_version\":\"2.1\",\"id\":\""
        + id(number)
        + "\",\"created\":\"2026-01-01T00:00:00.000Z\",\"modified\":\"2026-01-01T00:00:00.000Z\","
        + "\"name\":\"EXERCISE تمرين "
        + number
        + "\",\"pattern\":\"[file:name = 'exercise-"
        + number
        + "']\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-01-01T00:00:00Z\"}";
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /// Waits until so many more commands are acknowledged. @return how long that took
  Duration awaitMore(int more) throws InterruptedException {
    long from = System.nanoTime();
    int enough = acknowledged.size() + more;
    while (acknowledged.size() < enough) {
      NotHeld.unless(
          PartnerTool.since(from).compareTo(LONGEST) < 0,
          "S8: writes go on within %s; answers so far: %s",
          LONGEST,
          statuses);
      Thread.sleep(20);
    }
    return PartnerTool.since(from);
  }

  /// Waits until writers are answered in this way, and for two seconds in no other: what was in
  /// hand when a fault began may still be taken in.
  void awaitOnly(int status, String because) throws InterruptedException {
    long from = System.nanoTime();
    do {
      NotHeld.unless(PartnerTool.since(from).compareTo(LONGEST) < 0, "%s: %s", because, statuses);
      forget();
      Thread.sleep(2_000);
    } while (!statuses.keySet().equals(Set.of(status)));
  }

  /// How long the slowest answer or failure took.
  Duration slowest() {
    return Duration.ofMillis(slowest.get());
  }

  Map<Integer, Integer> statuses() {
    return Map.copyOf(statuses);
  }

  /// Forgets answers and times of before.
  void forget() {
    statuses.clear();
    slowest.set(0);
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    for (var writer : writers) {
      NotHeld.unless(writer.join(LONGEST), "S8: every request ends within %s", LONGEST);
    }
  }

  /// Compares what the node serves and keeps with what was acknowledged: S1, S3, S4, S5, S7, S9.
  static String check(Agency agency, Agency.Partner partner, Account account) throws Exception {
    List<String> served;
    try (var tool = agency.tool(partner)) {
      served = tool.all(partner.collection(), 500);
    }
    var once = new HashSet<>(served);
    NotHeld.unless(once.size() == served.size(), "S7: an object is served twice");
    for (int command : account.acknowledged) {
      for (var id : ids(command)) {
        NotHeld.unless(once.contains(id), "S1: %s was acknowledged and is not served", id);
      }
    }
    for (int command = 0; command < account.next.get(); command++) {
      long held = ids(command).stream().filter(once::contains).count();
      NotHeld.unless(
          held == 0 || held == OBJECTS, "S3: %d of %d objects of a command", held, OBJECTS);
    }
    log(agency, account);
    return "%d commands acknowledged, 0 lost".formatted(account.acknowledged.size());
  }

  private static List<String> ids(int command) {
    return IntStream.range(OBJECTS * command, OBJECTS * (command + 1))
        .mapToObj(Traffic::id)
        .toList();
  }

  /// Posted objects that no leaf names, by themselves or by their lines (docs/decisions/0016).
  private static final String UNLOGGED =
      """
      with named as (select o from log.leaf, unnest(objects) as o where code = 'post.batch'),
        ranges as (select split_part(o, ':', 2)::uuid as collection,
          split_part(o, ':', 3)::int8multirange as numbers from named where o like 'lines:%')
      select count(*) from (
        select type || '--' || id from item.version where collection is not null
        except select split_part(o, '@', 1) from named
        except select j.type || '--' || j.id from journal.line j
          join ranges r on r.collection = j.collection and j.number <@ r.numbers) as unlogged
      """;

  private static void log(Agency agency, Account account) throws Exception {
    var servers = agency.servers();
    servers.run("select log.sequence()");
    NotHeld.unless(servers.ask(UNLOGGED).equals(List.of("0")), "S4: an object without its leaf");
    // A leaf that was committed after the numbering just now gets its number with the next one.
    var now =
        servers.ask(
            "select number || ' ' || encode(hash, 'hex') from log.leaf where number is not null"
                + " order by number");
    NotHeld.unless(
        now.size() >= account.log.size() && now.subList(0, account.log.size()).equals(account.log),
        "S5: the log of before is not the beginning of the log");
    account.log = now;
    var numbers = new TreeSet<Integer>();
    now.forEach(leaf -> numbers.add(Integer.parseInt(leaf.substring(0, leaf.indexOf(' ')))));
    NotHeld.unless(
        numbers.size() == now.size() && numbers.last() == now.size(), "S5: the log has a gap");
  }

  /// S9 of what writers were answered.
  void requireClear() {
    NotHeld.unless(unclear.isEmpty(), "S9: unclear answers: %s", List.copyOf(unclear.keySet()));
  }
}
