package sanad.node;

import picocli.CommandLine;
import sanad.cli.CommandTree;
import sanad.node.demo.DemoCommand;

/// The one entry: every product command, and `run`, which alone starts Spring.
public final class Main {

  private Main() {}

  /// Runs the command of `args` and ends with its exit code.
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /// All product commands together with those that need the node itself.
  static CommandLine commandLine() {
    return CommandTree.speaking(
        CommandTree.commandLine()
            .addSubcommand(new RunCommand())
            .addSubcommand(new DemoCommand())
            .addSubcommand(new TrainCommand())
            .addSubcommand(new DbCommand())
            .addSubcommand(new ConfigCommand()));
  }
}
