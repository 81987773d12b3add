package sanad.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sanad.names.Evidence;
import sanad.names.Match;
import sanad.names.NameMatcher;
import sanad.names.NameParser;

/// Why two names match or do not, as a table for people.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Show part by part why two names match or do not.")
final class MatchExplain implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "One name.")
  private String left = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other.")
  private String right = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Match match = NameMatcher.match(NameParser.parse(left), NameParser.parse(right));
    out.printf("score %.4f%n", match.score());
    String form = "%-20s  %-20s  %-11s  %10s  %6s  %s%n";
    out.printf(form, "A", "B", "how", "likelihood", "rarity", "by");
    for (Evidence e : match.evidence()) {
      out.printf(
          form,
          isolate(e.left()),
          isolate(e.right()),
          e.relation().name().toLowerCase(java.util.Locale.ROOT),
          "%.3f".formatted(e.likelihood()),
          "%.1f".formatted(e.rarity()),
          isolate(String.join(" ", e.operations())));
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  /// Keeps a right-to-left part from turning the rest of the line.
  private static String isolate(String text) {
    return text.isEmpty() ? "-" : "\u2068" + text + "\u2069";
  }
}
