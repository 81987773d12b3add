package sanad.node;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sanad.postgres.DatabasePlan;
import sanad.store.StoreUnavailable;

/// `sanad db`: for those who give the node a database of their own. **Source:** decision 23.
@Command(
    name = "db",
    description = "An own PostgreSQL for the node.",
    mixinStandardHelpOptions = true)
final class DbCommand {
  @Spec private @Nullable CommandSpec spec;

  /// Prints the plan. The passwords stand in it as SCRAM verifiers, not in clear.
  @Command(
      description = "Print what the administrator of the database runs once.",
      mixinStandardHelpOptions = true)
  int plan(
      @Option(names = "--data", defaultValue = "sanad-data", description = "The data folder.")
          Path data) {
    var line = Objects.requireNonNull(spec).commandLine();
    var secrets = NodeStore.secrets(data.toAbsolutePath().normalize());
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
