package sanad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sanad.names.Hit;
import sanad.names.NameIndex;
import sanad.names.NameMatcher;
import sanad.names.NameParser;
import sanad.names.ParsedName;

/// Measures the matching of names, accuracy and speed, beside peers in one run.
///
/// `./sanad bench names [DATA]` prints pairs, ranks and screening; `./sanad bench names million
/// [DATA]` measures a million names. DATA is a folder of the evaluation data; without it the one
/// beside the repository is taken, else names are made up and the run says so. Seeds are fixed. A
/// peer that cannot be installed is told as not measured, with the reason.
public final class NamesBench {
  private static final int PEER_QUERIES = 50;

  private final NamesData data;
  private final NamesPeers peers = new NamesPeers();

  private NamesBench(NamesData data) {
    this.data = data;
  }

  /// Runs the measurement and prints it; never fails on a figure.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean million = arguments.length > 0 && arguments[0].equals("million");
    var given = Arrays.stream(arguments).skip(million ? 1 : 0).findFirst().map(Path::of);
    var data = NamesData.find(given);
    say("data: %s%n", data.made() ? "made-up names, of no meaning for real ones" : data.folder());
    if (!data.made()) {
      say(
          "the shipped tables are fitted on the development part: persons that no fit has seen are%n");
      say("  judged by ./sanad learn, on folds, which finds fewer of them%n");
    }
    if (million) {
      new MillionNames(data).run();
      return;
    }
    var bench = new NamesBench(data);
    bench.pairs();
    bench.ranks();
    new ScreeningMeasure(data).run();
  }

  static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form, values);
    System.out.flush();
  }

  private void pairs() throws IOException, InterruptedException {
    var rows = data.rows("pairs.tsv").stream().skip(1).toList();
    Map<String, ParsedName> parsed = new HashMap<>();
    var names = new ParsedName[2 * rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      names[2 * i] = parsed.computeIfAbsent(rows.get(i)[3], NameParser::parse);
      names[2 * i + 1] = parsed.computeIfAbsent(rows.get(i)[4], NameParser::parse);
    }
    var scores = new double[rows.size()];
    double micros = 0;
    for (int pass = 0; pass < 4; pass++) {
      long start = ThreadCpu.nanos();
      for (int i = 0; i < scores.length; i++) {
        scores[i] = NameMatcher.score(names[2 * i], names[2 * i + 1]);
      }
      micros = (ThreadCpu.nanos() - start) / 1e3 / scores.length;
    }
    say("%npairs: all %,d, for every system%n", rows.size());
    pairs("sanad", rows, scores, micros);
    Path file = Files.createDirectories(Path.of("target/bench")).resolve("names-pairs.tsv");
    Files.write(file, rows.stream().map(row -> row[3] + "\t" + row[4]).toList());
    for (String peer : List.of("logic-v2", "jaro-winkler")) {
      Optional<NamesPeers.Scores> other = peers.scores("pairs", file, peer);
      if (other.isEmpty()) say("  %-14s not measured: %s%n", peer, peers.reason());
      else {
        say("  (%s)%n", other.get().version());
        pairs(peer, rows, other.get().values(), other.get().speed());
      }
    }
  }

  private static void pairs(String system, List<String[]> rows, double[] scores, double micros) {
    String[][] cases = {{"AR-LA", "core"}, {"AR-LA", "core alias"}, {"LA-LA", "alias"}};
    for (String[] c : cases) {
      var right = new ArrayList<Double>();
      var wrong = new ArrayList<Double>();
      for (int i = 0; i < scores.length; i++) {
        String[] row = rows.get(i);
        if (!row[1].equals(c[0])) continue;
        if (row[0].equals("0")) wrong.add(scores[i]);
        else if (List.of(c[1].split(" ")).contains(row[2])) right.add(scores[i]);
      }
      if (right.isEmpty() || wrong.isEmpty()) continue;
      say(
          "  %-14s %s %-10s n=%d/%d  AUC %.3f  recall at FPR 1e-2 %.3f  at 1e-3 %.3f%n",
          system,
          c[0],
          c[1],
          right.size(),
          wrong.size(),
          Figures.area(right, wrong),
          Figures.recall(right, wrong, (int) (wrong.size() * 1e-2)),
          Figures.recall(right, wrong, Math.max(1, (int) (wrong.size() * 1e-3))));
    }
    say("  %-14s %.1f us of CPU a pair%n", system, micros);
  }

  private void ranks() throws IOException, InterruptedException {
    for (String script : List.of("la", "ar")) {
      var named = new ArrayList<>(data.rows("targets_" + script + ".tsv"));
      named.addAll(data.rows("distractors.tsv"));
      var index = NameIndex.of(named.stream().map(row -> new NameIndex.Entry(row[0], row[1])));
      var queries = data.rows("queries_" + script + ".tsv");
      say("%nranks among %,d names, %d bytes a name%n", index.size(), index.bytes() / index.size());
      int[] ranks = new int[queries.size()];
      long[] nanos = new long[queries.size()];
      for (int pass = 0; pass < 4; pass++) {
        for (int i = 0; i < ranks.length; i++) {
          String[] row = queries.get(i);
          long start = ThreadCpu.nanos();
          List<Hit> hits = index.search(NameParser.parse(row[1]), 100, 0);
          nanos[i] = ThreadCpu.nanos() - start;
          ranks[i] = rank(hits, row[2]);
        }
      }
      ranks("sanad", queries, ranks);
      long total = Arrays.stream(nanos).sum();
      Arrays.sort(nanos);
      say(
          "  %-14s %,.0f queries a CPU second, p50 %.2f ms, p99 %.2f ms%n",
          "sanad",
          nanos.length / (total / 1e9),
          nanos[nanos.length / 2] / 1e6,
          nanos[(int) (nanos.length * 0.99)] / 1e6);
      peer(script, named, queries);
    }
    say("  %-14s no ranks: a scan of one query takes half a minute of CPU%n", "logic-v2");
  }

  private void peer(String script, List<String[]> named, List<String[]> queries)
      throws IOException, InterruptedException {
    var sample = new ArrayList<String[]>();
    for (String category : queries.stream().map(row -> row[0]).distinct().sorted().toList()) {
      var of = queries.stream().filter(row -> row[0].equals(category)).toList();
      int step = Math.max(1, of.size() / PEER_QUERIES);
      for (int i = 0; i < PEER_QUERIES && i * step < of.size(); i++) sample.add(of.get(i * step));
    }
    Path names = Path.of("target/bench/names-" + script + ".tsv");
    Path asked = Path.of("target/bench/queries-" + script + ".tsv");
    Files.write(names, named.stream().map(row -> row[0] + "\t" + row[1]).toList());
    Files.write(asked, sample.stream().map(row -> row[1] + "\t" + row[2]).toList());
    var found = peers.scores("ranks", names, asked.toString());
    if (found.isEmpty()) {
      say("  %-14s not measured: %s%n", "jaro-winkler", peers.reason());
      return;
    }
    say("  (%s; a sample of %d queries)%n", found.get().version(), sample.size());
    int[] ranks = Arrays.stream(found.get().values()).mapToInt(value -> (int) value).toArray();
    ranks("jaro-winkler", sample, ranks);
    say("  %-14s %,.1f queries a CPU second%n", "jaro-winkler", found.get().speed());
  }

  private static int rank(List<Hit> hits, String id) {
    double own = -1;
    for (Hit hit : hits) if (hit.id().equals(id)) own = Math.max(own, hit.score());
    if (own < 0) return 0;
    int rank = 1;
    for (Hit hit : hits) if (!hit.id().equals(id) && hit.score() >= own) rank++;
    return rank;
  }

  private static void ranks(String system, List<String[]> queries, int[] ranks) {
    for (String category : queries.stream().map(row -> row[0]).distinct().sorted().toList()) {
      int n = 0;
      int first = 0;
      int tenth = 0;
      for (int i = 0; i < ranks.length; i++) {
        if (!queries.get(i)[0].equals(category)) continue;
        n++;
        if (ranks[i] == 1) first++;
        if (ranks[i] >= 1 && ranks[i] <= 10) tenth++;
      }
      say(
          "  %-14s %s n=%d  recall@1 %.3f  @10 %.3f%n",
          system, category, n, first / (double) n, tenth / (double) n);
    }
  }
}
