package sanad.node;

import java.util.List;
import picocli.CommandLine;
import sanad.cli.CommandTree;
import sanad.cli.CommandTree.Word;
import sanad.node.demo.DemoCommand;

/// The one entry: every product command, and `run`, which alone starts Spring.
public final class Main {
  /// The commands that need the node itself.
  private static final List<Word> WORDS =
      List.of(
          new Word("run", RunCommand.class),
          new Word("demo", DemoCommand.class),
          new Word("train", TrainCommand.class),
          new Word("db", DbCommand.class),
          new Word("config", ConfigCommand.class));

  private Main() {}

  /// Runs the command of `arguments` and ends with its exit code.
  public static void main(String[] arguments) {
    System.exit(commandLine(arguments).execute(arguments));
  }

  /// What understands these arguments; all commands where there are none.
  static CommandLine commandLine(String... arguments) {
    return CommandTree.telling(
        CommandTree.commandLine(WORDS, arguments), () -> new String[] {"Sanad " + Build.THIS});
  }
}
