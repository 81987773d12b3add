package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.exchange.PartnerSource;
import sanad.exchange.PullCode;
import sanad.store.Link;
import sanad.taxii.ClientSettings;
import sanad.taxii.ObjectsPage;
import sanad.taxii.Reply;
import sanad.taxii.Reply.Cause;
import sanad.taxii.TaxiiClient;
import sanad.taxii.TaxiiQuery;

/// EXERCISE. The client against a server that misbehaves on purpose.
class TaxiiClientIT {
  private static final String ID = "11111111-1111-4111-8111-111111111111";

  private record Scripted(int status, Map<String, String> headers, String body) {}

  private final Deque<Scripted> script = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final Set<InetSocketAddress> connections = new HashSet<>();
  private final List<Duration> waits = new ArrayList<>();
  private HttpsServer server;
  private TaxiiClient client;

  @BeforeEach
  void start() throws IOException, GeneralSecurityException {
    serve(ExerciseTls.STORE);
    client = client(ExerciseTls.SHA_256);
  }

  private void serve(Path store) throws IOException, GeneralSecurityException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls(store)));
    server.createContext("/", this::answer);
    server.start();
  }

  private URI root() {
    return URI.create("https://localhost:" + server.getAddress().getPort() + "/api/");
  }

  private TaxiiClient client(String fingerprint) {
    var settings =
        new ClientSettings(
            root(),
            "name",
            "secret",
            fingerprint,
            Optional.empty(),
            Duration.ofSeconds(20),
            4_000,
            1_000,
            3,
            Duration.ofSeconds(60));
    return new TaxiiClient(settings, () -> Instant.parse("2026-11-23T10:00:00Z"), waits::add);
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  private static SSLContext tls(Path store) throws GeneralSecurityException {
    try {
      var password = ExerciseTls.PASSWORD.toCharArray();
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(KeyStore.getInstance(store.toFile(), password), password);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    connections.add(exchange.getRemoteAddress());
    // The last line of the script is said for ever.
    var next = script.size() > 1 ? script.poll() : script.peek();
    next.headers().forEach(exchange.getResponseHeaders()::set);
    var body = next.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(next.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void say(int status, Map<String, String> headers, String body) {
    script.add(new Scripted(status, headers, body));
  }

  private void page(String body) {
    say(200, Map.of("Content-Type", "application/taxii+json;version=2.1"), body);
  }

  private static Cause cause(Reply<?> reply) {
    return switch (reply) {
      case Reply.Failed<?>(var cause, var status) -> cause;
      case Reply.Ok<?> ok -> throw new AssertionError("expected a failure");
    };
  }

  @Test
  void waits_as_long_as_it_is_asked_to_and_tries_again() {
    say(503, Map.of("Retry-After", "7"), "");
    say(429, Map.of("Retry-After", "Mon, 23 Nov 2026 10:00:30 GMT"), "");
    page("{\"objects\":[{}]}");
    assertThat(client.objects(ID, TaxiiQuery.ALL)).isInstanceOf(Reply.Ok.class);
    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30));
  }

  @Test
  void gives_up_when_the_tries_are_used_up_or_the_wait_is_too_long() {
    say(429, Map.of(), "");
    assertThat(cause(client.objects(ID, TaxiiQuery.ALL))).isEqualTo(Cause.BUSY);
    assertThat(asked).hasSize(3);
    script.clear();
    say(503, Map.of("Retry-After", "86400"), "");
    assertThat(cause(client.objects(ID, TaxiiQuery.ALL))).isEqualTo(Cause.BUSY);
    assertThat(asked).hasSize(4);
  }

  @Test
  void follows_no_redirect() {
    say(302, Map.of("Location", "https://localhost:1/elsewhere/"), "");
    assertThat(cause(client.objects(ID, TaxiiQuery.ALL))).isEqualTo(Cause.UNFIT);
    assertThat(asked).hasSize(1);
  }

  @Test
  void takes_relative_roots_of_this_server_only() {
    assertThat(client.root("/api2/")).isPresent();
    for (var bad :
        List.of(
            "//evil.example/api/",
            "https://evil.example/api/",
            "/api/../x/",
            "../x/",
            "/a/?q",
            "http://localhost/api/",
            "/noslash",
            "file:///etc/",
            "/%2e%2e/../x/")) {
      assertThat(client.root(bad)).as(bad).isEmpty();
    }
  }

  @Test
  void ends_a_walk_at_a_place_that_comes_again() {
    page("{\"more\":true,\"next\":\"same\",\"objects\":[{}]}");
    assertThat(cause(client.walk(ID, TaxiiQuery.ALL, page -> {}))).isEqualTo(Cause.NO_PROGRESS);
    assertThat(asked).hasSize(2);
  }

  @Test
  void ends_a_walk_after_many_pages_without_an_object() {
    for (int i = 0; i < 200; i++) {
      page("{\"more\":true,\"next\":\"" + i + "\"}");
    }
    assertThat(cause(client.walk(ID, TaxiiQuery.ALL, page -> {}))).isEqualTo(Cause.NO_PROGRESS);
    assertThat(asked).hasSize(TaxiiClient.PAGES_WITHOUT_OBJECT);
  }

  @Test
  void pages_by_the_last_date_where_there_is_no_next() {
    say(
        200,
        Map.of(
            "Content-Type", "application/taxii+json;version=2.1",
            "X-TAXII-Date-Added-Last", "2026-01-01T00:00:00.000001Z"),
        "{\"more\":true,\"objects\":[{}]}");
    page("{\"objects\":[{}]}");
    assertThat(client.walk(ID, TaxiiQuery.ALL.atMost(1), page -> {})).isEqualTo(new Reply.Ok<>(2));
    assertThat(asked.getLast())
        .contains("added_after=2026-01-01T00%3A00%3A00.000001Z")
        .contains("limit=1");
  }

  @Test
  void refuses_bodies_beyond_their_limits_cut_off_or_of_another_kind() {
    page("{\"x\":\"" + "x".repeat(5_000) + "\"}");
    assertThat(cause(client.objects(ID, TaxiiQuery.ALL))).isEqualTo(Cause.TOO_LARGE);
    script.clear();
    page("{\"objects\":[{}");
    assertThat(cause(client.objects(ID, TaxiiQuery.ALL))).isEqualTo(Cause.UNFIT);
    script.clear();
    say(200, Map.of("Content-Type", "text/html"), "{\"objects\":[{}]}");
    assertThat(cause(client.objects(ID, TaxiiQuery.ALL))).isEqualTo(Cause.UNFIT);
    script.clear();
    say(404, Map.of(), "");
    assertThat(cause(client.objects(ID, TaxiiQuery.ALL))).isEqualTo(Cause.NOT_FOUND);
  }

  @Test
  void an_object_beyond_its_limit_is_counted_and_keeps_back_no_other() {
    page("{\"objects\":[{\"n\":1},{\"a\":\"" + "x".repeat(2_000) + "\"},{\"n\":2}],\"next\":null}");
    assertThat(client.objects(ID, TaxiiQuery.ALL))
        .isEqualTo(
            new Reply.Ok<>(
                new ObjectsPage(
                    List.of("{\"n\":1}", "{\"n\":2}"),
                    1,
                    false,
                    Optional.empty(),
                    Optional.empty())));
  }

  @Test
  void trusts_the_registered_certificate_only() {
    page("{}");
    try (var other = client("00".repeat(32))) {
      assertThat(cause(other.objects(ID, TaxiiQuery.ALL))).isEqualTo(Cause.CERTIFICATE);
    }
    try (var unpinned = client("")) {
      assertThat(cause(unpinned.objects(ID, TaxiiQuery.ALL))).isEqualTo(Cause.CERTIFICATE);
    }
    assertThat(client.objects(ID, TaxiiQuery.ALL))
        .isEqualTo(
            new Reply.Ok<>(
                new ObjectsPage(List.of(), 0, false, Optional.empty(), Optional.empty())));
  }

  /// Who is told that the certificate is another compares it by telephone, and finds it the same.
  @Test
  void a_certificate_out_of_its_time_is_told_from_another() throws Exception {
    for (var from : List.of("-60d", "+10d")) {
      server.stop(0);
      var store = ExerciseTls.make("exercise" + from, from);
      serve(store);
      page("{}");
      try (var right = client(ExerciseTls.fingerprint(store));
          var other = client("00".repeat(32))) {
        assertThat(cause(right.objects(ID, TaxiiQuery.ALL)))
            .as(from)
            .isEqualTo(Cause.CERTIFICATE_EXPIRED);
        assertThat(cause(other.objects(ID, TaxiiQuery.ALL))).isEqualTo(Cause.CERTIFICATE);
      }
    }
  }

  private Link link(String credential) {
    return new Link(
        UUID.randomUUID(),
        ServedNode.A,
        root(),
        UUID.fromString(ID),
        ExerciseTls.SHA_256,
        credential,
        ServedNode.AGREEMENT,
        ServedNode.PURPOSE,
        Duration.ZERO,
        "",
        Optional.empty(),
        "");
  }

  @Test
  void a_pull_says_that_its_credential_was_cut(@TempDir Path folder) {
    var credentials = new CredentialFiles(folder, new SecureRandom());
    var source =
        new TaxiiPartnerSource(InstantSource.system(), waits::add, credentials, Optional.empty());
    for (var kept : List.of("", "name", ":secret")) {
      assertThat(source.fetch(link(credentials.keep(kept)), ""))
          .as(kept)
          .isEqualTo(new PartnerSource.Fetched.Failed(PullCode.SECRET_UNREADABLE));
    }
  }

  @Test
  void a_pull_keeps_its_connection_from_page_to_page(@TempDir Path folder) throws IOException {
    page("{\"objects\":[{}],\"more\":true}");
    var credentials = new CredentialFiles(folder, new SecureRandom());
    var link = link(credentials.keep("name:secret"));
    var source =
        new TaxiiPartnerSource(InstantSource.system(), waits::add, credentials, Optional.empty());
    try (var pages = source.open(link)) {
      for (int i = 0; i < 3; i++) {
        assertThat(pages.after("")).isInstanceOf(PartnerSource.Fetched.Page.class);
      }
    }
    assertThat(asked).hasSize(3);
    assertThat(connections).hasSize(1);
  }

  /// As OpenCTI does: a filter by version other than `last` is a fault there.
  @Test
  void a_pull_asks_without_versions_where_the_server_refuses_them(@TempDir Path folder) {
    say(400, Map.of("Content-Type", "application/taxii+json;version=2.1"), "{\"title\":\"no\"}");
    page("{\"objects\":[{}],\"more\":true,\"next\":\"p\"}");
    var credentials = new CredentialFiles(folder, new SecureRandom());
    var source =
        new TaxiiPartnerSource(InstantSource.system(), waits::add, credentials, Optional.empty());
    try (var pages = source.open(link(credentials.keep("name:secret")))) {
      var first = pages.after("");
      assertThat(first).isEqualTo(new PartnerSource.Fetched.Page(List.of("{}"), "|p", true));
      pages.after("|p");
    }
    assertThat(asked)
        .extracting(uri -> uri.contains("version"))
        .containsExactly(true, false, false);
    assertThat(asked.getLast()).contains("next=p");
  }

  @Test
  void an_id_leads_nowhere_else() {
    assertThatThrownBy(() -> client.objects("../status", TaxiiQuery.ALL))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
