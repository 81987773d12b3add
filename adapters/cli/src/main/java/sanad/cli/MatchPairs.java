package sanad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sanad.names.NameMatcher;
import sanad.names.NameParser;
import sanad.names.ParsedName;

/// One score a line for the columns `name_a` and `name_b` of a TSV file with a header.
@Command(
    name = "pairs",
    mixinStandardHelpOptions = true,
    description = "Print one score a line for the columns name_a and name_b.")
final class MatchPairs implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.tsv", description = "A table with a heading.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  private static final int TIMED = 200_000;

  private final Map<String, ParsedName> parsed = new HashMap<>();
  private int left = -1;
  private int right = -1;
  private final List<ParsedName> names = new ArrayList<>();
  private long pairs;
  private long nanos;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    NameRows.read(file, spec, (row, at) -> line(row, at, out));
    out.flush();
    if (left < 0) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          file.getFileName() + ": is empty; expected a header with the columns name_a and name_b");
    }
    Warm<Long> warm =
        Warm.of(
            () -> {
              long taken = again();
              return new Warm.Pass<>(taken, taken);
            });
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        Locale.ROOT,
        "%d pairs, %.2f us a pair (warm, the fastest of %d passes; first pass %.2f us)%n",
        pairs,
        warm.fastest() * 2 / 1e3 / Math.max(1, names.size()),
        warm.passes(),
        nanos / 1e3 / Math.max(1, pairs));
    err.flush();
    return CommandLine.ExitCode.OK;
  }

  private void line(String[] row, NameRows at, PrintWriter out) {
    if (left < 0 || right < 0) {
      left = Arrays.asList(row).indexOf("name_a");
      right = Arrays.asList(row).indexOf("name_b");
      if (left < 0 || right < 0) {
        throw at.wrong("the header must have the columns name_a and name_b");
      }
      return;
    }
    long start = System.nanoTime();
    ParsedName one = parse(row, left);
    ParsedName two = parse(row, right);
    double score = NameMatcher.score(one, two);
    nanos += System.nanoTime() - start;
    pairs++;
    out.println(score);
    if (names.size() < TIMED) {
      names.add(one);
      names.add(two);
    }
  }

  /// The first pairs once more, now that the code is compiled: nanoseconds for all of them.
  private long again() {
    long start = System.nanoTime();
    for (int i = 0; i < names.size(); i += 2) NameMatcher.score(names.get(i), names.get(i + 1));
    return System.nanoTime() - start;
  }

  private ParsedName parse(String[] row, int column) {
    String name = column < row.length ? row[column] : "";
    if (parsed.size() > 100_000) parsed.clear();
    return parsed.computeIfAbsent(name, NameParser::parse);
  }
}
