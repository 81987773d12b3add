package sanad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The options by which every command finds its node, and the way there.
///
/// Exit codes: 0 done, 1 refused by the node, 2 wrong usage, 3 node not reached.
final class NodeConnection {
  /// What may stand in a header.
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,500}");

  private @Nullable CommandSpec command;

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:8080",
      description = "The node (default ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description =
          "PEM file with the certificate of a node that speaks HTTPS, or of its authority; without"
              + " it those that Java knows.")
  private @Nullable Path trust;

  @Option(
      names = "--token-file",
      defaultValue = "sanad.token",
      description = "File with the personal token (default ${DEFAULT-VALUE}).")
  private Path tokenFile = Path.of("sanad.token");

  @Option(
      names = "--purpose",
      paramLabel = "CODE",
      description = "What for, e.g. ct-investigation; need not be said by who holds but one.")
  private @Nullable String purpose;

  @Option(names = "--json", description = "Print the node's answer as JSON.")
  private boolean json;

  @Spec(Target.MIXEE)
  void command(CommandSpec spec) {
    this.command = spec;
  }

  /// What reads and writes JSON; made when it is first asked for, which many commands never do.
  static JsonMapper json() {
    return Json.MAPPER;
  }

  private static final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
  }

  /// Asks and prints; the answer is the exit code.
  int get(String path) {
    return print(() -> ask(path));
  }

  /// Commands and prints; the answer is the exit code.
  int post(String path, Object body) {
    return print(() -> send("POST", path, body));
  }

  /// The same with the token of a second officer, where a file with one is given.
  int post(String path, Object body, @Nullable Path approver) {
    return print(
        () -> {
          var headers =
              approver == null
                  ? Map.<String, String>of()
                  : Map.of("Sanad-Approver", "Bearer " + token(approver));
          return exchange("POST", path, text(body), "application/json", true, headers);
        });
  }

  int put(String path, Object body) {
    return print(() -> send("PUT", path, body));
  }

  int delete(String path) {
    return print(() -> exchange("DELETE", path, BodyPublishers.noBody(), "application/json", true));
  }

  /// Where is told what is no answer.
  PrintWriter err() {
    return spec().commandLine().getErr();
  }

  /// Runs `work` and prints what it answers; a refusal goes to the error stream.
  int print(Work work) {
    var line = spec().commandLine();
    try {
      var answer = work.run();
      if (json) line.getOut().println(Shown.json(answer.toPrettyString()));
      else Table.print(answer, line.getOut());
      line.getOut().flush();
      return 0;
    } catch (NodeRefused refused) {
      if (json && refused.problem().isObject()) {
        line.getOut().println(Shown.json(refused.problem().toPrettyString()));
        line.getOut().flush();
      }
      line.getErr().println(refused.getMessage());
      return refused.exitCode();
    }
  }

  /// Says a line on the error stream.
  void tell(String line) {
    spec().commandLine().getErr().println(Shown.line(line));
  }

  /// What a command asks of the node.
  interface Work {
    JsonNode run() throws NodeRefused;
  }

  JsonNode ask(String path) throws NodeRefused {
    return exchange("GET", path, BodyPublishers.noBody(), "application/json", true);
  }

  JsonNode send(String method, String path, Object body) throws NodeRefused {
    return exchange(method, path, text(body), "application/json", true);
  }

  /// Sends a body of another kind than JSON.
  JsonNode exchange(String method, String path, BodyPublisher body, String type)
      throws NodeRefused {
    return exchange(method, path, body, type, true);
  }

  private JsonNode exchange(
      String method, String path, BodyPublisher body, String type, boolean withToken)
      throws NodeRefused {
    return exchange(method, path, body, type, withToken, Map.of());
  }

  private static BodyPublisher text(Object body) {
    return BodyPublishers.ofString(json().writeValueAsString(body));
  }

  /// The same without a token: for signing in.
  JsonNode sendOpen(String path, Object body) throws NodeRefused {
    return exchange("POST", path, text(body), "application/json", false);
  }

  private JsonNode exchange(
      String method,
      String path,
      BodyPublisher body,
      String type,
      boolean withToken,
      Map<String, String> headers)
      throws NodeRefused {
    var request =
        HttpRequest.newBuilder(node().resolve(path))
            .timeout(Duration.ofMinutes(5))
            .header("Accept", "application/json, application/problem+json")
            .header("Content-Type", type)
            .method(method, body);
    if (withToken) request.header("Authorization", "Bearer " + token(tokenFile));
    headers.forEach(request::header);
    if (purpose != null) request.header("Sanad-Purpose", purposeCode(purpose));
    try (var client = client()) {
      var response = client.send(request.build(), BodyHandlers.ofString());
      var answered = response.headers().firstValue("Content-Type").orElse("");
      var text = response.body();
      var answer =
          answered.contains("json") && !text.isBlank()
              ? json().readTree(text)
              : json().createObjectNode();
      if (response.statusCode() == 401 && withToken) throw NodeRefused.token(tokenFile, answer);
      if (response.statusCode() >= 300) throw NodeRefused.of(response.statusCode(), answer);
      tellIncomplete(response.headers().allValues("Sanad-Incomplete"));
      return answer;
    } catch (HttpTimeoutException e) {
      throw e instanceof HttpConnectTimeoutException
          ? NodeRefused.away(url)
          : NodeRefused.late(url);
    } catch (SSLException e) {
      throw NodeRefused.untrusted(url, Trust.reason(e));
    } catch (IOException e) {
      throw NodeRefused.away(url);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NodeRefused.away(url);
    }
  }

  private HttpClient client() throws NodeRefused {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
    if (trust != null) client.sslContext(Trust.in(trust));
    return client.build();
  }

  private void tellIncomplete(List<String> missing) {
    if (missing.contains("names")) tell("names are still being read in: some may be missing here");
    if (missing.contains("lists")) tell("lists are still being compared: ask again in a moment");
  }

  private URI node() throws NodeRefused {
    boolean fits =
        ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
            && url.getHost() != null;
    if (!fits) throw NodeRefused.notHttp(url.toString());
    return url;
  }

  private static String purposeCode(String purpose) throws NodeRefused {
    if (!TOKEN.matcher(purpose).matches()) throw NodeRefused.noPurpose(purpose);
    return purpose;
  }

  /// Told apart here, since what is refused later would be told with its content.
  private static String token(Path file) throws NodeRefused {
    try {
      var token = Files.readString(file).strip();
      if (!TOKEN.matcher(token).matches()) throw NodeRefused.noToken(file);
      return token;
    } catch (IOException e) {
      throw NodeRefused.withoutToken(file);
    }
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(command, "picocli tells the mixin its command");
  }
}
