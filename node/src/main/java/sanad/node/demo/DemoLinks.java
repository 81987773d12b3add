package sanad.node.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import sanad.store.account.Secrets;

/// Links on loopback that sign in as an invented officer. They exist in a demonstration only,
/// beside its nodes and not in them, and carry a secret that is printed once.
final class DemoLinks implements AutoCloseable {
  private final List<DemoNode> nodes;
  private final HttpServer server;
  private final String key;

  private DemoLinks(List<DemoNode> nodes, HttpServer server, String key) {
    this.nodes = nodes;
    this.server = server;
    this.key = key;
  }

  static DemoLinks open(List<DemoNode> nodes, int port) throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    var key = nodes.getFirst().bean(Secrets.class).secret();
    var links = new DemoLinks(nodes, server, key);
    server.createContext("/", links::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return links;
  }

  /// Prints one link for each officer.
  void print(PrintWriter out) {
    for (var node : nodes) {
      out.printf(
          "%n%s  %s  %s%n", node.agency().code(), node.agency().names().get("en"), node.pages());
      for (var officer : node.agency().officers()) {
        out.printf(
            "    %-42s http://127.0.0.1:%s/%s/%s/%s%n",
            officer.name() + "  " + officer.roles().stream().map(r -> r.code()).sorted().toList(),
            server.getAddress().getPort(),
            key,
            node.agency().code(),
            officer.login());
      }
    }
    out.flush();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().split("/", -1);
      var node =
          path.length == 4 && path[1].equals(key)
              ? nodes.stream().filter(n -> n.agency().code().equals(path[2])).findFirst()
              : Optional.<DemoNode>empty();
      var known =
          node.filter(n -> n.agency().officers().stream().anyMatch(o -> o.login().equals(path[3])));
      if (known.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange
          .getResponseHeaders()
          .add(
              "Set-Cookie",
              "sanad-%s=%s; Path=/; HttpOnly; SameSite=Lax"
                  .formatted(known.get().port(), known.get().signIn(path[3])));
      exchange.getResponseHeaders().add("Location", known.get().pages());
      exchange.sendResponseHeaders(303, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
