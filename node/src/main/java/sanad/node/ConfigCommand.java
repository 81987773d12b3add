package sanad.node;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sanad.node.config.NodeConfig;

/// `sanad config`: prints the whole configuration file with defaults and documentation.
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Print sanad.yaml with every key, its default and its meaning.")
final class ConfigCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(NodeConfig.documented());
    out.flush();
    return 0;
  }
}
