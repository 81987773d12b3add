package sanad.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `sanad pull`: fetches from partners now.
@Command(name = "pull", description = "Fetch from partners now.", mixinStandardHelpOptions = true)
final class PullCommand implements Callable<Integer> {
  @Mixin private NodeConnection node = new NodeConnection();

  @Parameters(paramLabel = "LINK", arity = "0..1", description = "One way only.")
  private @Nullable String link;

  @Override
  public Integer call() {
    return node.post("/api/v1/pulls", new Body().with("link", link).map());
  }
}
