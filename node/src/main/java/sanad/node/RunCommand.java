package sanad.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sanad.node.config.ConfigRefused;
import sanad.node.config.NodeConfig;

/// `sanad run`: starts a node and stays until it is stopped.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Start a node and stay until Ctrl-C.")
final class RunCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--port", paramLabel = "N", description = "Port of the pages; partners get N+1.")
  private @Nullable Integer port;

  @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default sanad-data).")
  private @Nullable Path data;

  @Override
  public Integer call() throws Exception {
    var console = Objects.requireNonNull(spec).commandLine();
    try {
      var overrides =
          new NodeConfig.Overrides(Optional.ofNullable(port), Optional.ofNullable(data));
      var config = NodeConfig.read(file(), overrides);
      return RunningNode.run(config, console.getOut());
    } catch (ConfigRefused | StartRefused refused) {
      console.getErr().println(refused.getMessage());
      return 2;
    }
  }

  /// The file that SANAD_CONFIG names, else `sanad.yaml` here, else none.
  static Optional<Path> file() {
    var named = System.getenv("SANAD_CONFIG");
    if (named != null && !named.isBlank()) return Optional.of(Path.of(named));
    return Optional.of(Path.of("sanad.yaml")).filter(Files::exists);
  }
}
