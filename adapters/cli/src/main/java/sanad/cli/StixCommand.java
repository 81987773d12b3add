package sanad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sanad.stix.Canonical;
import sanad.stix.DeterministicId;
import sanad.stix.Extras;
import sanad.stix.MalformedJson;

/// Works on single STIX objects.
@Command(
    name = "stix",
    description = "Work on single STIX objects.",
    mixinStandardHelpOptions = true,
    subcommands = {StixCommand.Id.class, StixCommand.CanonicalForm.class})
final class StixCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.UNREADABLE;
  }

  /// Prints the deterministic identifier of a cyber-observable.
  @Command(
      name = "id",
      description = {
        "Print the deterministic identifier of a cyber-observable (STIX 2.1 section 2.9).",
        "Exit code: 0 printed, 1 the object has none, 2 unreadable."
      },
      mixinStandardHelpOptions = true)
  static final class Id implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "One object; - is the input.")
    private String file = "-";

    @Option(
        names = "--contributing",
        split = ",",
        paramLabel = "PROPERTY",
        description = "The contributing properties, for a type that an extension defines.")
    private List<String> contributing = new ArrayList<>();

    @Override
    public Integer call() {
      try {
        Extras object = Extras.parse(TextFile.read(file));
        String type = object.text("type").orElse("");
        PrintWriter out = spec.commandLine().getOut();
        out.println(
            contributing.isEmpty()
                ? DeterministicId.of(type, object)
                : DeterministicId.of(type, contributing, object));
        out.flush();
        return ExitCode.GOOD;
      } catch (MalformedJson | IllegalArgumentException none) {
        spec.commandLine().getErr().println(file + ": " + none.getMessage());
        return ExitCode.BAD;
      } catch (IOException why) {
        return TextFile.unreadable(file, why, spec.commandLine().getErr());
      }
    }
  }

  /// Prints the canonical bytes of a JSON text.
  @Command(
      name = "canonical",
      description = {
        "Print the canonical bytes of a JSON text (RFC 8785), without an end of line.",
        "Exit code: 0 printed, 1 no strict I-JSON, 2 unreadable."
      },
      mixinStandardHelpOptions = true)
  static final class CanonicalForm implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "One JSON text; - is the input.")
    private String file = "-";

    @Override
    public Integer call() {
      try {
        byte[] canonical = Canonical.jcs(TextFile.read(file));
        PrintWriter out = spec.commandLine().getOut();
        out.print(new String(canonical, StandardCharsets.UTF_8));
        out.flush();
        return ExitCode.GOOD;
      } catch (MalformedJson | IllegalArgumentException broken) {
        spec.commandLine().getErr().println(file + ": " + broken.getMessage());
        return ExitCode.BAD;
      } catch (IOException why) {
        return TextFile.unreadable(file, why, spec.commandLine().getErr());
      }
    }
  }
}
