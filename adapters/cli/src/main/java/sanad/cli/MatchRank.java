package sanad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sanad.names.Hit;
import sanad.names.NameIndex;
import sanad.names.NameParser;

/// For each query the rank of the right entity among all names of the index files.
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description =
        "Print, for each query, the rank of the right entity: 1 + the number of other entries scored"
            + " as high or higher, 0 if it is not found. Speed goes to standard error.")
final class MatchRank implements Callable<Integer> {
  private static final int DEPTH = 100;

  @Option(
      names = "--index",
      required = true,
      paramLabel = "FILE.tsv",
      description = "entity id, name; repeatable")
  private List<Path> index = List.of();

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE.tsv",
      description = "category, query, entity id")
  private Path queries = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    long start = System.nanoTime();
    var entries = new ArrayList<NameIndex.Entry>();
    for (Path file : index) {
      NameRows.read(
          file,
          spec,
          (row, at) -> {
            if (blank(row)) return;
            if (row.length < 2) throw at.few("entity id, name");
            entries.add(new NameIndex.Entry(row[0], row[1]));
          });
    }
    var names = NameIndex.of(entries.stream());
    err.printf(
        Locale.ROOT,
        "%d names indexed in %.1f s, %d bytes a name%n",
        names.size(),
        (System.nanoTime() - start) / 1e9,
        names.bytes() / Math.max(1, names.size()));
    var asked = new ArrayList<String[]>();
    NameRows.read(
        queries,
        spec,
        (row, at) -> {
          if (row.length < 3 && !blank(row)) throw at.few("category, query, entity id");
          // a blank line has its line in the answer, and asks nothing
          asked.add(blank(row) ? new String[] {"", "", ""} : row);
        });
    int[] ranks = new int[asked.size()];
    long[] first = pass(names, asked, ranks);
    for (int rank : ranks) out.println(rank);
    out.flush();
    // A server is warm; the first pass runs mostly in the interpreter and is told beside it.
    Warm<long[]> warm =
        Warm.of(
            () -> {
              long[] nanos = pass(names, asked, ranks);
              return new Warm.Pass<>(nanos, Arrays.stream(nanos).sum());
            });
    speed(first, warm, err);
    return CommandLine.ExitCode.OK;
  }

  private static boolean blank(String[] row) {
    return row.length == 1 && row[0].isBlank();
  }

  private static long[] pass(NameIndex names, List<String[]> asked, int[] ranks) {
    long[] nanos = new long[asked.size()];
    for (int i = 0; i < nanos.length; i++) {
      String[] row = asked.get(i);
      long before = System.nanoTime();
      List<Hit> hits = names.search(NameParser.parse(row[1]), DEPTH, 0);
      nanos[i] = System.nanoTime() - before;
      ranks[i] = rank(hits, row[2]);
    }
    return nanos;
  }

  /// Ties count against the right entity.
  static int rank(List<Hit> hits, String id) {
    double own = -1;
    for (Hit hit : hits) if (hit.id().equals(id)) own = Math.max(own, hit.score());
    if (own < 0) return 0;
    int rank = 1;
    for (Hit hit : hits) if (!hit.id().equals(id) && hit.score() >= own) rank++;
    return rank;
  }

  private static void speed(long[] first, Warm<long[]> warm, PrintWriter err) {
    long[] nanos = warm.fastest();
    if (nanos.length == 0) return;
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    err.printf(
        Locale.ROOT,
        "%d queries, %.0f queries/s on one core, p50 %.2f ms, p99 %.2f ms (warm, the fastest of %d passes; first pass %.0f queries/s)%n",
        nanos.length,
        perSecond(nanos),
        sorted[nanos.length / 2] / 1e6,
        sorted[(int) (nanos.length * 0.99)] / 1e6,
        warm.passes(),
        perSecond(first));
    err.flush();
  }

  private static double perSecond(long[] nanos) {
    return nanos.length / (Arrays.stream(nanos).sum() / 1e9);
  }
}
