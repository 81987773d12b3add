package sanad.node;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sanad.node.config.NodeConfig;

/// `sanad train`: a node on an empty data folder that answers some requests and ends. Run by the
/// script with `-XX:AOTCacheOutput`, so that the machine learns what a start needs.
@Command(name = "train", mixinStandardHelpOptions = true, hidden = true)
final class TrainCommand implements Callable<Integer> {
  private static final List<String> PATHS =
      List.of("/livez", "/readyz", "/", "/sign-in", "/absent");

  @Option(names = "--data", required = true, description = "An empty folder, not kept.")
  private @Nullable Path data;

  @Override
  public Integer call() throws Exception {
    int port = freePort();
    var overrides =
        new NodeConfig.Overrides(Optional.of(port), Optional.of(Objects.requireNonNull(data)));
    try (var node = RunningNode.start(NodeConfig.read(Optional.empty(), overrides));
        var client = HttpClient.newHttpClient()) {
      for (var path : PATHS) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        client.send(request, BodyHandlers.discarding());
      }
      return 0;
    }
  }

  /// A port that is free together with the one above it.
  private static int freePort() throws IOException {
    while (true) {
      try (var first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
          var second =
              new ServerSocket(first.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
        return first.getLocalPort();
      } catch (BindException | IllegalArgumentException e) {
        // the port above is taken, or there is none: another one
      }
    }
  }
}
