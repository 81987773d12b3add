package sanad.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `sanad pull`: fetches from partners now.
@Command(
    name = "pull",
    description = {
      "Fetch from partners now.",
      "Exit code: 0 all ok, 1 refused or some way failed, 3 the own node is not reached."
    },
    mixinStandardHelpOptions = true)
final class PullCommand implements Callable<Integer> {
  /// All of it, or as much as one pull takes.
  private static final Set<String> DONE = Set.of("ok", "enough");

  @Mixin private NodeConnection node = new NodeConnection();

  @Parameters(paramLabel = "LINK", arity = "0..1", description = "One way only.")
  private @Nullable String link;

  @Override
  public Integer call() {
    var failed = new AtomicBoolean();
    int code =
        node.print(
            () -> {
              var answer = node.send("POST", "/api/v1/pulls", new Body().with("link", link).map());
              answer.forEach(pull -> failed.compareAndSet(false, !succeeded(pull)));
              return answer;
            });
    return code == 0 && failed.get() ? 1 : code;
  }

  private static boolean succeeded(JsonNode pull) {
    return DONE.contains(pull.path("result").asString());
  }
}
