package sanad.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sanad.node.config.ConfigRefused;
import sanad.node.config.NodeConfig;
import sanad.postgres.DatabasePlan;
import sanad.store.StoreUnavailable;

/// `sanad db`: for those who give the node a database of their own. **Source:** decision 23.
@Command(
    name = "db",
    description = "An own PostgreSQL for the node.",
    mixinStandardHelpOptions = true)
final class DbCommand {
  @Spec private @Nullable CommandSpec spec;

  /// Prints the plan. The passwords stand in it as SCRAM verifiers, not in clear. They are made
  /// where a folder is named for them, and nowhere else.
  @Command(
      description = {
        "Print what the administrator of the database runs once.",
        "It belongs to the data folder of a node, which keeps the passwords of the roles."
      },
      mixinStandardHelpOptions = true)
  int plan(
      @Option(
              names = "--data",
              paramLabel = "DIR",
              description = {
                "The data folder; the passwords are made in it where it has none.",
                "Without it that of sanad.yaml, which must have them: nothing is made."
              })
          @Nullable Path data) {
    var line = Objects.requireNonNull(spec).commandLine();
    var named = new NodeConfig.Overrides(Optional.empty(), Optional.ofNullable(data));
    try {
      var secrets = NodeStore.secrets(NodeConfig.read(RunCommand.file(), named).data());
      if (data == null && !Files.isDirectory(secrets)) {
        line.getErr()
            .println(
                "There is no data folder with passwords for a plan at "
                    + secrets.getParent()
                    + "; name the node's with --data DIR, and they are made there.");
        return 2;
      }
      return print(secrets, line);
    } catch (ConfigRefused refused) {
      line.getErr().println(refused.getMessage());
      return 2;
    }
  }

  private static int print(Path secrets, CommandLine line) {
    try {
      line.getOut().print(DatabasePlan.of(secrets, new SecureRandom()).script());
      line.getOut().flush();
      return 0;
    } catch (StoreUnavailable unwritable) {
      line.getErr().println(unwritable.getMessage() + " in " + secrets);
      return 2;
    }
  }
}
