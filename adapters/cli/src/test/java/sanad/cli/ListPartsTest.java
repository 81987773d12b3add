package sanad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// EXERCISE. Lists of the node are asked for in parts.
class ListPartsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void words_and_leads_are_listed_in_parts_like_all_else() throws IOException {
    var asked = new ArrayList<String>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          var answer = "{\"rows\": [], \"next\": null}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      var url = "http://127.0.0.1:" + server.getAddress().getPort();
      for (var command :
          List.of(
              List.of("item", "search", "EXERCISE"),
              List.of("lead", "given"),
              List.of("lead", "received"))) {
        assertThat(run(url, command, List.of())).isZero();
        assertThat(run(url, command, List.of("--limit", "9", "--from", "there"))).isZero();
      }
    } finally {
      server.stop(0);
    }
    assertThat(asked)
        .containsExactly(
            "/api/v1/items?words=EXERCISE&limit=50",
            "/api/v1/items?words=EXERCISE&limit=9&from=there",
            "/api/v1/leads/given?limit=50",
            "/api/v1/leads/given?limit=9&from=there",
            "/api/v1/leads/received?limit=50",
            "/api/v1/leads/received?limit=9&from=there");
  }

  private int run(String url, List<String> command, List<String> part) throws IOException {
    var token = folder.resolve("token");
    Files.writeString(token, "exercise");
    var line = new ArrayList<>(command);
    line.addAll(part);
    line.addAll(List.of("--url", url, "--token-file", token.toString()));
    return CommandTree.commandLine()
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(line.toArray(String[]::new));
  }
}
