package sanad.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sanad.bench.TaxiiLoad.Cost;

/// Every kind of request that reads a collection, and what one costs a server's CPU, before and
/// after its node has grown.
final class Requests {
  private static final int TIMES = 60;

  /// A round of the cheapest kind is a dozen ticks of the kernel's clock, and what a node does by
  /// itself meanwhile is counted with it: of several rounds the middle one tells.
  private static final int ROUNDS = 5;

  private static final double GOAL = 1.5;

  private Requests() {}

  /// The middle of a collection: an object's id, and when it was added.
  record Middle(String id, Instant added) {}

  /// What each kind costs; asked once before, so that nothing is measured cold.
  static Map<String, Cost> of(TaxiiLoad load, Middle at) throws IOException, InterruptedException {
    asked(load, at, TIMES / 3);
    load.awaitQuiet();
    List<Map<String, Cost>> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(asked(load, at, TIMES));
    }
    var middles = new LinkedHashMap<String, Cost>();
    rounds.getFirst().keySet().forEach(kind -> middles.put(kind, middle(rounds, kind)));
    return middles;
  }

  private static Cost middle(List<Map<String, Cost>> rounds, String kind) {
    return rounds.stream()
        .flatMap(round -> Optional.ofNullable(round.get(kind)).stream())
        .sorted(Comparator.comparing(Cost::cpu))
        .toList()
        .get(ROUNDS / 2);
  }

  private static Map<String, Cost> asked(TaxiiLoad load, Middle at, int times)
      throws IOException, InterruptedException {
    var middle = TaxiiLoad.text(at.added());
    var queries = new LinkedHashMap<String, String>();
    queries.put("first page", "?limit=1000");
    queries.put("page in the middle, added_after", "?limit=1000&added_after=" + middle);
    queries.put("small page in the middle", "?limit=10&added_after=" + middle);
    queries.put("match[type], many fit", "?limit=100&match%5Btype%5D=indicator");
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
      costs.put(query.getKey(), load.again(times, query.getValue()));
    }
    return costs;
  }

  /// Prints both beside each other.
  static void table(
      String title, int small, Map<String, Cost> before, int many, Map<String, Cost> after) {
    System.out.printf(
        Locale.ROOT, "%n  %-34s %,14d %,14d %8s%n", title + ": ms of CPU", small, many, "ratio");
    List<String> missed = new ArrayList<>();
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
