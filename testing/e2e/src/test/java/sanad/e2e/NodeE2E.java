package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starting, stopping and losing a real node. All officers are invented: EXERCISE.
class NodeE2E {

  @Test
  void what_a_node_acknowledged_outlives_its_death_and_its_move(@TempDir Path folder)
      throws Exception {
    var data = folder.resolve("data");
    int port = Ports.freePair();
    try (var first = NodeProcess.start(data, port)) {
      var command = new CommandLineOf(first.url(), folder.resolve("token"));
      command.signIn("admin", Files.readString(data.resolve("first-password.txt")).strip(), folder);
      assertThat(data.resolve("first-password.txt")).doesNotExist();
      add(command, "e.before");
      assertThat(text(first.url() + "/api/openapi.json"))
          .contains("\"openapi\":\"3.1.1\"", "/api/v1/releases/{id}/withdraw");
      assertThat(first.output()).containsPattern("Sanad [^ ]*SNAPSHOT, commit .* starts");
      for (var open : List.of("/", "/sign-in", "/livez", "/absent", "/api/openapi.json")) {
        assertThat(text(first.url() + open)).as(open).doesNotContain("SNAPSHOT", "commit ");
      }

      try (var second = NodeProcess.start(data, Ports.freePair())) {
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.output()).contains("SANAD-NODE-003");
      }
      try (var other = NodeProcess.start(folder.resolve("other"), port)) {
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.output()).contains("SANAD-NODE-002", Integer.toString(port));
      }
      add(command, "e.after");
      first.kill();
    }

    try (var again = NodeProcess.start(data, port)) {
      var command = new CommandLineOf(again.url(), folder.resolve("token"));
      assertThat(command.json("user", "list")).contains("e.before", "e.after");
      again.interrupt();
      assertThat(again.output()).contains("Stopped.");
    }
    assertThat(serversOf(data)).isZero();

    var copy = folder.resolve("copy");
    assertThat(new ProcessBuilder("cp", "-a", data.toString(), copy.toString()).start().waitFor())
        .isZero();
    try (var moved = NodeProcess.start(copy, Ports.freePair())) {
      var command = new CommandLineOf(moved.url(), folder.resolve("token"));
      assertThat(command.json("user", "list")).contains("e.before", "e.after");
    }
  }

  @Test
  void a_node_that_is_told_to_stop_while_it_starts_leaves_nothing_behind(@TempDir Path folder)
      throws Exception {
    var data = folder.resolve("data");
    var words = new ArrayList<>(List.of(NodeProcess.java()));
    words.addAll(NodeProcess.FLAGS);
    words.addAll(List.of("-jar", NodeProcess.jar().toString(), "run", "--data", data.toString()));
    words.addAll(List.of("--port", Integer.toString(Ports.freePair())));
    var said = folder.resolve("said.txt").toFile();
    var node = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said).start();
    var running = data.resolve("postgres/cluster/postmaster.pid");
    while (node.isAlive() && !Files.exists(running)) {
      Thread.sleep(20);
    }
    node.destroy();
    assertThat(node.waitFor(4, TimeUnit.MINUTES)).isTrue();
    assertThat(serversOf(data)).isZero();
    assertThat(Files.readString(said.toPath())).doesNotContain("Exception");
  }

  private static String text(String address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static void add(CommandLineOf command, String login) {
    command.json(
        "user",
        "add",
        login,
        "--name",
        "EXERCISE officer",
        "--roles",
        "analyst",
        "--purposes",
        "ct-investigation");
  }

  /// Processes that still hold this data folder.
  private static long serversOf(Path data) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
        .count();
  }
}
