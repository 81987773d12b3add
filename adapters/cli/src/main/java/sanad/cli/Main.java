package sanad.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Starts the command line: `java -cp … sanad.cli.Main validate FILE`.
public final class Main {

  private Main() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    var line =
        CommandTree.commandLine(List.of(), arguments)
            .setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    int code = line.execute(arguments);
    line.getOut().flush();
    System.exit(code);
  }
}
