package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both doors of a real node under what an outsider and an officer with a reason try at them. All
/// persons and content are invented: EXERCISE.
@Tag("long")
final class AttackedDoorsE2E {

  @TempDir static Path folder;
  private static Side side;

  @BeforeAll
  static void start() throws Exception {
    side = Side.start(folder, "a");
  }

  @AfterAll
  static void stop() throws Exception {
    side.close();
  }

  /// What a door answers to these bytes.
  private static String raw(Socket socket, String request) throws IOException {
    try (socket) {
      socket.setSoTimeout(120_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String people(String start, String host) throws IOException {
    return raw(
        new Socket("127.0.0.1", side.node().port()),
        start + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  private static String status(String answer) {
    return answer.split(" ", 3)[1];
  }

  @Test
  void no_host_header_of_a_client_chooses_where_an_answer_leads() throws Exception {
    for (var path : List.of("/", "/items", "/items;a=b", "/error", "//items", "/purpose")) {
      assertThat(people("GET " + path, "evil.example")).as(path).doesNotContain("evil.example");
    }
    var form = people("GET /sign-in", "localhost");
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(form);
    var cookie = Pattern.compile("Set-Cookie: ([^;]*)").matcher(form);
    assertThat(token.find() && cookie.find()).isTrue();
    var body = "language=en&back=/items&_csrf=" + token.group(1);
    var answer =
        raw(
            new Socket("127.0.0.1", side.node().port()),
            "POST /language HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nCookie: "
                + cookie.group(1)
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
    assertThat(answer).contains("Location: /items").doesNotContain("evil.example");
  }

  @Test
  void what_is_refused_at_the_partners_door_shows_no_way_into_pages() throws Exception {
    for (var start : List.of("GET /taxii2/../api/v1/status", "FOO /taxii2/", "GET /taxii2//x/")) {
      var answer = raw(tls("TLSv1.3"), start + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(status(answer)).as(start).isEqualTo(start.startsWith("FOO") ? "501" : "400");
      assertThat(answer).as(start).doesNotContain("sign-in");
    }
  }

  /// What stands behind the door takes such a path for TAXII's, and would fail on it with a long
  /// line in the log for each.
  @Test
  void another_spelling_of_the_partners_path_is_refused_and_fails_nothing() throws Exception {
    for (var path : List.of("//taxii2/", "/./taxii2/", "/x/../taxii2/", "/%74axii2/sanad/")) {
      var end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      assertThat(status(raw(tls("TLSv1.3"), "GET " + path + end))).as(path).isEqualTo("400");
      assertThat(status(people("GET " + path, "localhost"))).as(path).isEqualTo("400");
    }
    assertThat(side.node().output()).doesNotContain("Exception");
  }

  @Test
  void what_the_server_itself_refuses_of_the_api_is_a_problem() throws Exception {
    for (var start : List.of("GET /api/v1/items/%2F", "BREW /api/v1/status")) {
      assertThat(people(start, "localhost")).contains("application/problem+json", "SANAD-API-005");
    }
    officer("searcher", "analyst");
    assertThat(api("searcher", "GET", "/names?q=" + "x".repeat(10_000), "")).isEqualTo(200);
  }

  @Test
  void a_path_of_the_api_says_which_methods_and_forms_it_takes() throws Exception {
    officer("integrator", "analyst,liaison");
    assertThat(api("integrator", "GET", "/nowhere", "")).isEqualTo(404);
    assertThat(api("integrator", "PATCH", "/reports", "{}")).isEqualTo(405);
    assertThat(api("integrator", "DELETE", "/leads/given", "")).isEqualTo(405);
    assertThat(api("integrator", "POST", "/reports", "{\"text\":\"EXERCISE\"}")).isEqualTo(415);
    assertThat(api("integrator", "POST", "/lists/EXERCISE", "EXERCISE")).isEqualTo(415);
    assertThat(
            raw(
                new Socket("127.0.0.1", side.node().port()),
                "PUT /api/v1/items HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + "Content-Length: 0\r\nAuthorization: Bearer "
                    + Files.readString(folder.resolve("integrator.token")).strip()
                    + "\r\n\r\n"))
        .startsWith("HTTP/1.1 405")
        .contains("Allow: GET\r\n", "application/problem+json");
  }

  @Test
  void partners_are_spoken_to_by_ciphers_that_prove_what_they_hide() throws Exception {
    assertThat(raw(tls("TLSv1.2"), "GET /taxii2/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 401");
    assertThatThrownBy(
            () -> tls("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256").startHandshake())
        .isInstanceOf(SSLHandshakeException.class);
  }

  private static SSLSocket tls(String version, String... suites) throws Exception {
    var socket =
        (SSLSocket)
            side.trusting().getSocketFactory().createSocket("127.0.0.1", side.node().port() + 1);
    socket.setEnabledProtocols(new String[] {version});
    if (suites.length > 0) {
      socket.setEnabledCipherSuites(suites);
    }
    return socket;
  }

  private static CommandLineOf officer(String login, String roles) throws Exception {
    var officer = new CommandLineOf(side.node().url(), folder.resolve(login + ".token"));
    officer.signIn(login, side.officer(login, roles, "secret", "ct-investigation"), folder);
    return officer;
  }

  private static int api(String login, String method, String path, String body) throws Exception {
    var token = Files.readString(folder.resolve(login + ".token")).strip();
    var request =
        HttpRequest.newBuilder(URI.create(side.node().url() + "/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", body.startsWith("{") ? "application/json" : "text/plain")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void no_role_does_anothers_act_by_the_api() throws Exception {
    officer("approver", "approver");
    officer("analyst", "analyst");
    var release = "/releases/00000000-0000-4000-8000-000000000000/withdraw";
    assertThat(api("approver", "POST", "/reports", "EXERCISE report")).isEqualTo(403);
    assertThat(api("analyst", "POST", "/reports", "EXERCISE report")).isEqualTo(201);
    assertThat(api("analyst", "POST", release, "{\"justification\":\"EXERCISE\"}")).isEqualTo(422);
    for (var path : List.of("/officers", "/directory")) {
      assertThat(api("analyst", "GET", path, "")).as(path).isEqualTo(403);
    }
  }

  @Test
  void what_no_page_gave_and_no_database_keeps_is_refused_and_fails_nothing() throws Exception {
    officer("worker", "analyst,liaison");
    for (var query : List.of("from=abc", "from=-1", "from=99999999999999999999", "limit=x")) {
      for (var list : List.of("/items?", "/reports?", "/releases?", "/leads/given?")) {
        assertThat(api("worker", "GET", list + query, "")).as(list + query).isBetween(400, 499);
      }
    }
    assertThat(api("worker", "POST", "/reports?title=a%00b", "EXERCISE")).isBetween(400, 499);
  }
}
