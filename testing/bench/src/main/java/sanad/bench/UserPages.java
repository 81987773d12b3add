package sanad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import sanad.testkit.Visitor;

/// The pages of officers on a node that holds much: what each kind costs when one officer asks, and
/// how long it takes when ten ask at once, each the next page as soon as the last is there.
final class UserPages {
  private static final int OFFICERS = 10;
  private static final int ALONE = 12;
  private static final int WARM = 8;
  private static final int ROUNDS = 12;
  private static final int REPORTS = 12;
  private static final int WORDS = 900;
  private static final double GOAL_MILLIS = 300;

  private final BenchNode node;
  private final Map<String, Function<SplittableRandom, String>> kinds = new LinkedHashMap<>();

  /// @param persons of the register; @param places that many of its objects lead to
  UserPages(BenchNode node, List<InventedRegister.Known> persons, List<String> places) {
    this.node = node;
    kinds.put("desk", random -> "/");
    kinds.put("search, a word in every object", random -> search("تمرين"));
    kinds.put("search, a common word", random -> search(word(random, 0, 100)));
    kinds.put("search, a middling word", random -> search(word(random, 2_000, 2_000)));
    kinds.put("search, a rare word", random -> search(word(random, 30_000, 9_000)));
    kinds.put(
        "search, two common words",
        random -> search(word(random, 0, 100) + " " + word(random, 0, 100)));
    kinds.put("search, a word of no object", random -> search("qqqqqq" + random.nextInt(1_000)));
    kinds.put("search, a person's name", random -> search(one(persons, random).name()));
    kinds.put("subject, a person", random -> "/items/" + one(persons, random).id());
    kinds.put("subject, a place of many", random -> "/items/" + one(places, random));
    kinds.put("subjects, the list", random -> "/items");
    kinds.put("subjects, of one kind", random -> "/items?kind=groups");
  }

  private static String search(String words) {
    return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static String word(SplittableRandom random, int from, int many) {
    return InventedWords.at(from + random.nextInt(many));
  }

  private static <T> T one(List<T> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  /// Signs the officers in, asks, and prints.
  void run() throws IOException, InterruptedException {
    var officers = Officers.of(node, OFFICERS);
    var reports = new ArrayList<String>();
    for (int i = 0; i < REPORTS; i++) {
      var words = new InventedWords(new SplittableRandom(i));
      reports.add(Officers.report(officers.get(i % OFFICERS), words, WORDS));
    }
    kinds.put("report", random -> one(reports, random));
    // pages that nobody has opened yet are compiled while they are made
    together(officers, WARM);
    var alone = alone(officers.getFirst());
    var times = together(officers, ROUNDS);
    System.out.printf(
        Locale.ROOT,
        "%n  %-34s %10s %10s %10s%n",
        "pages, ten officers at once, load %.0f"
            .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
        "CPU ms",
        "p50 ms",
        "p95 ms");
    kinds
        .keySet()
        .forEach(
            kind ->
                line(kind, alone.getOrDefault(kind, 0.0), Objects.requireNonNull(times.get(kind))));
    var all = new ConcurrentLinkedQueue<Double>();
    times.values().forEach(all::addAll);
    line("all", alone.values().stream().mapToDouble(ms -> ms).average().orElse(0), all);
  }

  private static void line(String kind, double cpu, ConcurrentLinkedQueue<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(ms -> ms).sorted().toArray();
    double late = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    System.out.printf(
        Locale.ROOT,
        "  %-34s %10.1f %10.0f %10.0f %s%n",
        kind,
        cpu,
        sorted[sorted.length / 2],
        late,
        late <= GOAL_MILLIS ? "met" : "missed");
  }

  /// Milliseconds of CPU of each kind, for one officer alone.
  private Map<String, Double> alone(Visitor officer) throws IOException, InterruptedException {
    var random = new SplittableRandom(1);
    var costs = new LinkedHashMap<String, Double>();
    for (var kind : kinds.entrySet()) {
      asked(officer, kind.getValue().apply(random));
      var before = node.cpu().used();
      for (int i = 0; i < ALONE; i++) {
        asked(officer, kind.getValue().apply(random));
      }
      costs.put(kind.getKey(), node.cpu().used().minus(before).toMillis() / (double) ALONE);
    }
    return costs;
  }

  private Map<String, ConcurrentLinkedQueue<Double>> together(List<Visitor> officers, int rounds)
      throws InterruptedException, IOException {
    var times = new ConcurrentHashMap<String, ConcurrentLinkedQueue<Double>>();
    kinds.keySet().forEach(kind -> times.put(kind, new ConcurrentLinkedQueue<>()));
    try (var threads = Executors.newFixedThreadPool(OFFICERS)) {
      var running = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < OFFICERS; i++) {
        var officer = officers.get(i);
        var random = new SplittableRandom(100 + i);
        running.add(threads.submit(() -> works(officer, random, rounds, times)));
      }
      for (var one : running) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new IOException("a page did not come", failed);
    }
    return times;
  }

  /// One officer's rounds over all kinds, in an order of their own.
  private boolean works(
      Visitor officer,
      SplittableRandom random,
      int rounds,
      Map<String, ConcurrentLinkedQueue<Double>> times)
      throws IOException, InterruptedException {
    var names = kinds.keySet().toArray(String[]::new);
    for (int round = 0; round < rounds; round++) {
      for (int i = names.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        var swapped = names[i];
        names[i] = names[j];
        names[j] = swapped;
      }
      for (var name : Arrays.asList(names)) {
        var path = Objects.requireNonNull(kinds.get(name)).apply(random);
        long from = System.nanoTime();
        asked(officer, path);
        Objects.requireNonNull(times.get(name)).add((System.nanoTime() - from) / 1e6);
      }
    }
    return true;
  }

  private static void asked(Visitor officer, String path) throws IOException, InterruptedException {
    var answer = officer.get(path);
    if (answer.status() != 200) {
      throw new IOException(path + " answered " + answer.status() + " " + answer.where());
    }
  }
}
