package sanad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sanad.stix.Pattern;
import sanad.stix.PatternResult;

/// Works on STIX patterns.
@Command(
    name = "pattern",
    description = "Work on STIX patterns.",
    mixinStandardHelpOptions = true,
    subcommands = PatternCommand.Check.class)
final class PatternCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.UNREADABLE;
  }

  /// Answers each line of a file with `valid` or the fault and its column.
  @Command(
      name = "check",
      description = {
        "Check a pattern a line; answers 'valid' or 'invalid: column N: …' a line.",
        "Exit code: 0 all valid, 1 some invalid, 2 unreadable or empty."
      },
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A pattern a line; - is the input.")
    private String file = "-";

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      int code = ExitCode.GOOD;
      String text;
      try {
        text = TextFile.read(file);
      } catch (IOException why) {
        return TextFile.unreadable(file, why, spec.commandLine().getErr());
      }
      if (text.isEmpty()) {
        spec.commandLine().getErr().println(file + " is empty; expected a pattern a line");
        return ExitCode.UNREADABLE;
      }
      for (String line : text.lines().toList()) {
        switch (Pattern.parse(line)) {
          case PatternResult.Valid valid -> out.println("valid");
          case PatternResult.Invalid(int column, String message) -> {
            out.println("invalid: column " + column + ": " + message);
            code = ExitCode.BAD;
          }
        }
      }
      out.flush();
      return code;
    }
  }
}
