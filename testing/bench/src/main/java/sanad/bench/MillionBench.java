package sanad.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sanad.bench.TaxiiLoad.Cost;

/// Measures a node whose collection grows to a million objects: each kind of request beside the
/// same on 10,000 objects, and the memory of node and database while the million streams in and
/// out.
///
/// `./sanad bench million [--objects N] [--port N]`: everything is written and read by a partner
/// over TAXII, as a partner does it.
public final class MillionBench {
  private static final int SMALL = 10_000;
  private static final int PAGE = 1_000;
  private static final int TIMES = 30;
  private static final double GOAL = 1.5;
  private static final String AUTHOR = "identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11";

  private final StixLoad objects = new StixLoad(20_261_124);
  private final int many;

  private MillionBench(int many) {
    this.many = many;
  }

  /// Runs the measurement and prints its tables.
  public static void main(String[] arguments) throws Exception {
    var words = Words.of(arguments);
    var bench = new MillionBench(words.number("--objects", 1_000_000));
    var data = Path.of("target/bench/million-" + ProcessHandle.current().pid()).toAbsolutePath();
    try (var node =
        BenchNode.start(data, words.number("--port", 9_860), words.text("--node-options", ""))) {
      bench.run(node);
    }
  }

  private void run(BenchNode node) throws IOException, InterruptedException {
    var partner = node.partner("bench");
    var load =
        new TaxiiLoad(
            node.client(), URI.create("about:blank"), partner.authorization(), node.cpu());
    var small = load.on(node.exchange(node.agreement("small", partner), partner));
    var large = load.on(node.exchange(node.agreement("large", partner), partner));
    var memory = new Memory(node.pid(), node.postmaster());
    var smallMiddle = fill(small, SMALL, memory);
    requests(small, smallMiddle);
    var before = requests(small, smallMiddle);
    System.out.println("\nWriting, by envelopes of 1,000");
    var largeMiddle = fill(large, many, memory);
    requests(large, largeMiddle);
    var after = requests(large, largeMiddle);
    System.out.println("\nReading all, by pages of 1,000");
    drain(large, memory);
    table(before, after);
  }

  /// The middle of a collection: an object's id, and when it was added.
  private record Middle(String id, Instant added) {}

  private Middle fill(TaxiiLoad load, int count, Memory memory)
      throws IOException, InterruptedException {
    var middle = new Middle("", Instant.EPOCH);
    for (int done = 0; done < count; done += PAGE) {
      var batch = objects.objects(PAGE, AUTHOR);
      if (done <= count / 2) {
        middle = new Middle(id(batch.getFirst()), Instant.now());
      }
      load.write(List.of(StixLoad.envelope(batch).getBytes(StandardCharsets.UTF_8)), PAGE);
      if (count > SMALL && done % (count / 10) == 0) {
        memory.say(done + PAGE);
      }
    }
    return middle;
  }

  private static String id(String object) {
    return object.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
  }

  private void drain(TaxiiLoad load, Memory memory) throws IOException, InterruptedException {
    var seen = new long[1];
    var cost =
        load.pages(
            PAGE,
            objects -> {
              if (seen[0] % (many / 10) == 0) {
                memory.say(seen[0]);
              }
              seen[0] += objects;
            });
    memory.say(seen[0]);
    System.out.printf(
        Locale.ROOT, "  %,d objects, %,.0f a CPU second%n", seen[0], cost.perCpuSecond());
  }

  private static Map<String, Cost> requests(TaxiiLoad load, Middle at)
      throws IOException, InterruptedException {
    var middle = TaxiiLoad.text(at.added());
    var queries = new LinkedHashMap<String, String>();
    queries.put("first page", "?limit=1000");
    queries.put("page in the middle, added_after", "?limit=1000&added_after=" + middle);
    queries.put("small page in the middle", "?limit=10&added_after=" + middle);
    queries.put("match[type], all fit", "?limit=100&match%5Btype%5D=indicator");
    queries.put("match[type], none fits", "?limit=100&match%5Btype%5D=malware");
    queries.put("match[id]", "?match%5Bid%5D=" + at.id());
    queries.put("match[version]=all", "?limit=100&match%5Bversion%5D=all");
    queries.put("match[version]=first", "?limit=100&match%5Bversion%5D=first");
    queries.put("match[spec_version]=2.1", "?limit=100&match%5Bspec_version%5D=2.1");
    queries.put("one object", at.id() + "/");
    queries.put("its versions", at.id() + "/versions/");
    queries.put("manifest page", "../manifest/?limit=1000");
    queries.put("manifest from the middle", "../manifest/?limit=1000&added_after=" + middle);
    queries.put("empty poll", "?added_after=2099-01-01T00:00:00.000000Z");
    var costs = new LinkedHashMap<String, Cost>();
    for (var query : queries.entrySet()) {
      costs.put(query.getKey(), load.again(TIMES, query.getValue()));
    }
    return costs;
  }

  private void table(Map<String, Cost> before, Map<String, Cost> after) {
    System.out.printf(
        Locale.ROOT,
        "%n  %-34s %14s %14s %8s%n",
        "ms of CPU for a request",
        "10,000",
        String.format(Locale.ROOT, "%,d", many),
        "ratio");
    var missed = new ArrayList<String>();
    before.forEach(
        (what, cost) -> {
          var now = after.getOrDefault(what, cost);
          double ratio = now.cpuMillisEach() / Math.max(0.1, cost.cpuMillisEach());
          if (ratio > GOAL) {
            missed.add(what);
          }
          System.out.printf(
              Locale.ROOT,
              "  %-34s %14.2f %14.2f %8.2f %s%n",
              what,
              cost.cpuMillisEach(),
              now.cpuMillisEach(),
              ratio,
              ratio <= GOAL ? "met" : "missed");
        });
    System.out.printf(
        Locale.ROOT, "  at most %.1f times: %s%n", GOAL, missed.isEmpty() ? "met" : "missed");
  }
}
