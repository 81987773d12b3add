package sanad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
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
@Command(name = "pairs", description = "Print one score a line for the columns name_a and name_b.")
final class MatchPairs implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.tsv")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, ParsedName> parsed = new HashMap<>();
  private int left = -1;
  private int right = -1;
  private long pairs;
  private long nanos;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    NameRows.read(file, row -> line(row, out));
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    err.printf("%d pairs, %.2f us a pair%n", pairs, pairs == 0 ? 0 : nanos / 1e3 / pairs);
    err.flush();
    return CommandLine.ExitCode.OK;
  }

  private void line(String[] row, PrintWriter out) {
    if (left < 0 || right < 0) {
      left = Arrays.asList(row).indexOf("name_a");
      right = Arrays.asList(row).indexOf("name_b");
      if (left < 0 || right < 0) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "the header must have the columns name_a and name_b");
      }
      return;
    }
    long start = System.nanoTime();
    double score = NameMatcher.score(parse(row, left), parse(row, right));
    nanos += System.nanoTime() - start;
    pairs++;
    out.println(score);
  }

  private ParsedName parse(String[] row, int column) {
    String name = column < row.length ? row[column] : "";
    if (parsed.size() > 100_000) parsed.clear();
    return parsed.computeIfAbsent(name, NameParser::parse);
  }
}
