package sanad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `sanad status`: what a node says about itself.
@Command(name = "status", description = "How a running node is.", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Mixin private NodeConnection node = new NodeConnection();

  @Override
  public Integer call() {
    return node.get("/api/v1/status");
  }
}
