package sanad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What a command says that was not asked as it must be. No node is reached but where it says so.
class MisuseTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter said = new StringWriter();
  private final StringWriter complained = new StringWriter();

  private int run(String... arguments) {
    return CommandTree.commandLine()
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(complained))
        .execute(arguments);
  }

  private int runAt(String url, String... arguments) throws IOException {
    var token = Files.writeString(folder.resolve("token"), "EXERCISE-token\n");
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--url", url, "--token-file", token.toString()));
    return run(all.toArray(String[]::new));
  }

  @Test
  void a_mistyped_option_is_named_with_the_nearest_even_where_it_leaves_another_missing() {
    assertThat(run("user", "token", "--logn", "e.officer")).isEqualTo(2);
    assertThat(complained.toString())
        .contains("Unknown option: '--logn'; did you mean --login?")
        .contains("sanad user token --help")
        .doesNotContain("Usage:");
  }

  @Test
  void an_address_that_is_none_is_told_in_a_sentence() throws IOException {
    assertThat(runAt("foo", "status")).isEqualTo(2);
    assertThat(complained.toString())
        .startsWith("--url needs an address like http://127.0.0.1:8080, not foo.")
        .hasLineCount(1);
  }

  @Test
  void a_file_without_a_token_is_told_without_what_stands_in_it() throws IOException {
    var file = Files.writeString(folder.resolve("two"), "EXERCISE-secret\nline");
    assertThat(run("status", "--token-file", file.toString())).isEqualTo(2);
    assertThat(complained.toString()).contains("holds no token").doesNotContain("EXERCISE-secret");
  }

  /// It was told as a node that does not answer.
  @Test
  void a_node_whose_certificate_is_not_trusted_is_told_apart_from_one_that_is_away()
      throws IOException {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var url = "https://127.0.0.1:" + plain.getLocalPort();
      var _ = Thread.ofVirtual().start(() -> answerInClear(plain));
      assertThat(runAt(url, "status")).isEqualTo(3);
      assertThat(complained.toString()).contains("No trusted connection to " + url);
      var none = Files.writeString(folder.resolve("none.pem"), "EXERCISE").toString();
      assertThat(runAt(url, "status", "--trust", none)).isEqualTo(2);
      assertThat(complained.toString()).contains(none + " holds no certificate in PEM");
    }
  }

  /// Each that asks, to its end: a connection that is closed with something unread is reset, and
  /// its client asks again.
  private static void answerInClear(ServerSocket server) {
    while (!server.isClosed()) {
      try (var asked = server.accept()) {
        var hello = new byte[1 << 14];
        var _ = asked.getInputStream().read(hello);
        asked.getOutputStream().write("HTTP/1.1 400 \r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        asked.shutdownOutput();
        asked.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException gone) {
        // who asked has gone, or the test is over
      }
    }
  }

  @Test
  void a_folder_is_no_report() throws IOException {
    assertThat(runAt("http://127.0.0.1:9", "report", "add", folder.toString())).isEqualTo(2);
    assertThat(complained.toString()).contains("cannot be read");
  }

  @Test
  void a_token_is_not_asked_for_where_it_could_not_be_kept() throws IOException {
    var password = Files.writeString(folder.resolve("password"), "EXERCISE");
    var out = folder.resolve("absent/token");
    assertThat(
            runAt(
                "http://127.0.0.1:9",
                "user",
                "token",
                "--login",
                "e.officer",
                "--password-file",
                password.toString(),
                "--out",
                out.toString()))
        .isEqualTo(2);
    assertThat(complained.toString()).contains("absent");
  }

  /// A secret that is lost because its file could not be written was made for nothing, and the one
  /// before it is void by then.
  @Test
  void a_file_that_is_there_is_replaced_only_where_that_is_said_and_the_node_is_not_asked()
      throws IOException {
    var kept = Files.writeString(folder.resolve("kept"), "EXERCISE before");
    var asked = new CopyOnWriteArrayList<String>();
    var server = answering(asked, exchange -> exchange.getRequestURI().toString());
    server.start();
    try {
      var url = "http://127.0.0.1:" + server.getAddress().getPort();
      var words = List.of("partner", "credential", "p", "--name", "n", "--out", kept.toString());
      assertThat(runAt(url, words.toArray(String[]::new))).isEqualTo(2);
      assertThat(complained.toString()).contains("nothing was done", "--force");
      assertThat(asked).isEmpty();
      assertThat(kept).hasContent("EXERCISE before");
      var force = new ArrayList<>(words);
      force.add("--force");
      assertThat(runAt(url, force.toArray(String[]::new))).isZero();
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasSize(1);
    assertThat(kept).hasContent("EXERCISE name:secret");
    assertThat(Files.getPosixFilePermissions(kept))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void force_alone_means_nothing_and_a_folder_is_no_file() throws IOException {
    assertThat(runAt("http://127.0.0.1:9", "partner", "credential", "p", "--name", "n", "--force"))
        .isEqualTo(2);
    assertThat(complained.toString()).contains("--out");
    String[] words = {"partner", "credential", "p", "--name", "n", "--force", "--out", "" + folder};
    assertThat(runAt("http://127.0.0.1:9", words)).isEqualTo(2);
    assertThat(complained.toString()).contains(folder + " cannot be read or written");
  }

  /// A node that answers everything alike; what `told` says of a request is kept in `asked`.
  private static HttpServer answering(List<String> asked, Told told) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(told.of(exchange));
          var answer =
              "{\"line\":\"EXERCISE name:secret\",\"drafts\":[{\"id\":\"d1\",\"revision\":1,\"status\":\"open\"}]}"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    return server;
  }

  private interface Told {
    String of(HttpExchange exchange) throws IOException;
  }

  /// A rule that would have been left out is a rule that the readers would not keep.
  @Test
  void rules_of_a_release_are_sent_also_where_one_of_them_is_missing() throws IOException {
    var asked = new CopyOnWriteArrayList<String>();
    var server =
        answering(
            asked,
            exchange ->
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    server.start();
    try {
      var url = "http://127.0.0.1:" + server.getAddress().getPort();
      var release =
          List.of("release", "make", "--item", "x", "--to", "y", "--agreement", "z", "--for", "p");
      for (var rule :
          List.of(
              List.of("--caveat", "no-death-penalty"),
              List.of("--code", "h1"),
              List.of("--restriction", "EXERCISE"),
              List.of("--use", "arrest=deny"))) {
        var all = new ArrayList<>(release);
        all.addAll(List.of("--title", "EXERCISE"));
        all.addAll(rule);
        assertThat(runAt(url, all.toArray(String[]::new))).isZero();
        assertThat(asked.getLast()).contains("\"rules\":{");
      }
      var plain = new ArrayList<>(release);
      plain.addAll(List.of("--title", "EXERCISE"));
      assertThat(runAt(url, plain.toArray(String[]::new))).isZero();
      assertThat(asked.getLast()).doesNotContain("rules");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void what_fits_into_no_address_or_header_is_told_in_a_sentence() throws IOException {
    var url = "http://127.0.0.1:9";
    assertThat(runAt(url, "list", "decide", "a b", "c", "same", "--reason", "EXERCISE"))
        .isEqualTo(3);
    // a hyphen as word processors write it
    assertThat(runAt(url, "status", "--purpose", "ct\u2011investigation")).isEqualTo(2);
    assertThat(complained.toString())
        .contains("No node answers", "--purpose needs a code like ct-investigation")
        .doesNotContain("Exception");
  }

  @Test
  void what_a_person_writes_into_an_address_is_encoded_and_an_unknown_draft_decides_nothing()
      throws IOException {
    var asked = new CopyOnWriteArrayList<String>();
    var server =
        answering(
            asked,
            exchange -> exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
    server.start();
    try {
      var url = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(runAt(url, "user", "lock", "a b/../ع")).isZero();
      assertThat(runAt(url, "report", "review", "r", "--confirm", "d1,d2")).isEqualTo(2);
    } finally {
      server.stop(0);
    }
    assertThat(complained.toString()).contains("no draft d2");
    assertThat(asked)
        .containsExactly("POST /api/v1/officers/a%20b%2F..%2F%D8%B9/lock", "GET /api/v1/reports/r");
  }

  @Test
  void a_list_is_removed_by_who_says_so_twice() throws IOException {
    var asked = new CopyOnWriteArrayList<String>();
    var server =
        answering(
            asked,
            exchange ->
                exchange.getRequestMethod()
                    + " "
                    + exchange.getRequestURI().getRawPath()
                    + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    server.start();
    try {
      var url = "http://127.0.0.1:" + server.getAddress().getPort();
      String[] said = {"list", "remove", "UN", "--newest", "3", "--reason", "EXERCISE"};
      assertThat(runAt(url, said)).isEqualTo(2);
      assertThat(complained.toString()).contains("Nothing is removed", "--yes");
      var all = new ArrayList<>(List.of(said));
      all.add("--yes");
      assertThat(runAt(url, all.toArray(String[]::new))).isZero();
    } finally {
      server.stop(0);
    }
    assertThat(asked)
        .containsExactly(
            "GET /api/v1/lists ",
            "POST /api/v1/lists/UN/removal {\"version\":3,\"reason\":\"EXERCISE\"}");
  }

  @Test
  void every_command_and_option_says_what_it_is() {
    described(CommandTree.commandLine(), "sanad");
  }

  /// Read alone, since all of them take longer to read than most take to work.
  @Test
  void a_command_is_called_by_its_own_name_and_the_others_are_not_read() {
    for (var called : CommandTree.commandLine().getSubcommands().entrySet()) {
      var alone = CommandTree.commandLine(List.of(), called.getKey(), "--help").getSubcommands();
      assertThat(alone).containsOnlyKeys(called.getKey());
      assertThat(alone.get(called.getKey()).getCommandSpec().userObject())
          .hasSameClassAs(called.getValue().getCommandSpec().userObject());
    }
    assertThat(CommandTree.commandLine(List.of(), "--help").getSubcommands()).hasSize(16);
    assertThat(CommandTree.commandLine(List.of(), "absent").getSubcommands()).hasSize(16);
  }

  @Test
  void every_command_tells_the_version() {
    var line = CommandTree.commandLine(List.of(), "user", "lock", "--version");
    CommandTree.telling(line, () -> new String[] {"EXERCISE 1"});
    assertThat(line.setOut(new PrintWriter(said)).execute("user", "lock", "--version")).isZero();
    assertThat(said.toString()).isEqualTo("EXERCISE 1" + System.lineSeparator());
  }

  private static void described(CommandLine line, String name) {
    assertThat(line.getCommandSpec().optionsMap()).as(name).containsKey("--help");
    for (var option : line.getCommandSpec().options()) {
      assertThat(String.join("", option.description()))
          .as(name + " " + option.longestName())
          .isNotBlank();
    }
    for (var parameter : line.getCommandSpec().positionalParameters()) {
      assertThat(String.join("", parameter.description()))
          .as(name + " " + parameter.paramLabel())
          .isNotBlank();
    }
    line.getSubcommands().forEach((word, inner) -> described(inner, name + " " + word));
  }
}
