package sanad.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sanad.names.BodyMatcher;
import sanad.names.Evidence;
import sanad.names.Match;
import sanad.names.NameMatcher;
import sanad.names.NameParser;
import sanad.names.NamePart;
import sanad.names.ParsedName;

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

  @Option(
      names = "--body",
      description = "compare as names of organisations, by translated words and acronyms")
  private boolean body;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ParsedName a = NameParser.parse(left);
    ParsedName b = NameParser.parse(right);
    Match match = body ? BodyMatcher.match(left, right) : NameMatcher.match(a, b);
    out.printf(Locale.ROOT, "score %.4f%n", match.score());
    String form = "%-20s  %-20s  %-11s  %-16s  %10s  %6s  %s%n";
    out.printf(form, "A", "B", "how", "as", "likelihood", "rarity", "by");
    for (Evidence e : match.evidence()) {
      out.printf(
          form,
          isolate(e.left()),
          isolate(e.right()),
          e.relation().name().toLowerCase(Locale.ROOT),
          body ? "-" : roles(role(a, e.left()), role(b, e.right())),
          String.format(Locale.ROOT, "%.3f", e.likelihood()),
          String.format(Locale.ROOT, "%.1f", e.rarity()),
          isolate(String.join(" ", e.operations())));
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  /// What a part is; of parts joined to one word, what each is.
  private static String role(ParsedName name, String text) {
    if (text.isEmpty()) return "";
    List<NamePart> parts = name.parts();
    for (int first = 0; first < parts.size(); first++) {
      var joined = new StringBuilder();
      var roles = new LinkedHashSet<String>();
      for (int last = first; last < parts.size() && joined.length() < text.length(); last++) {
        joined.append(parts.get(last).text());
        roles.add(parts.get(last).role().name().toLowerCase(Locale.ROOT));
        if (text.contentEquals(joined)) return String.join("+", roles);
      }
    }
    return "";
  }

  private static String roles(String left, String right) {
    if (left.equals(right) || right.isEmpty()) return left.isEmpty() ? "-" : left;
    return left.isEmpty() ? right : left + "/" + right;
  }

  /// Keeps a right-to-left part from turning the rest of the line.
  private static String isolate(String text) {
    return text.isEmpty() ? "-" : "\u2068" + text + "\u2069";
  }
}
