package sanad.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said of a command line that cannot be understood: what is wrong, the nearest right word,
/// and where all of it stands. The exit code is 2.
final class Misuse {
  /// Letters by which a near word may differ.
  private static final int NEAR = 3;

  private Misuse() {}

  static int tell(ParameterException misuse, String[] arguments) {
    var line = misuse.getCommandLine();
    var spec = line.getCommandSpec();
    var err = line.getErr();
    if (misuse instanceof MissingParameterException) {
      unknown(spec, arguments).forEach(err::println);
    }
    err.println(misuse.getMessage());
    boolean suggested = UnmatchedArgumentException.printSuggestions(misuse, err);
    if (!suggested && !line.getSubcommands().isEmpty()) {
      line.usage(err);
    } else {
      err.println("All of it: " + spec.qualifiedName() + " --help");
    }
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  /// A mistyped option leaves another one missing, and is what the person wants to hear of.
  private static List<String> unknown(CommandSpec spec, String[] arguments) {
    return Stream.of(arguments)
        .filter(argument -> argument.startsWith("--") && argument.length() > 2)
        .map(argument -> argument.replaceFirst("=.*", ""))
        .filter(name -> !spec.optionsMap().containsKey(name))
        .map(name -> "Unknown option: '" + name + "'" + nearest(spec, name))
        .toList();
  }

  private static String nearest(CommandSpec spec, String name) {
    return spec.options().stream()
        .map(OptionSpec::longestName)
        .filter(known -> distance(known, name) <= NEAR)
        .min(Comparator.comparingInt(known -> distance(known, name)))
        .map(known -> "; did you mean " + known + "?")
        .orElse("");
  }

  /// **Source:** Levenshtein 1966, by one row.
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
