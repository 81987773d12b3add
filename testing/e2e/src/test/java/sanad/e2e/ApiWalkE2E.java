package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.e2e.CommandLineOf.value;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.testkit.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every operation that the OpenAPI description of a real node names, asked by everyone with
/// rubbish. All persons and content are invented: EXERCISE.
@Tag("long")
final class ApiWalkE2E {
  private static final String REPORT =
      "EXERCISE report. On 3 March 2026 the police of Morocco arrested three persons in Rabat.\n";
  private static final String NOBODY = "nobody";
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// Bodies that are no command, and values that no key has.
  private static final List<String> BODIES =
      List.of(
          "",
          "null",
          "{}",
          "[]",
          "\"x\"",
          "1",
          "{\"a\":",
          "{} {}",
          "{\"zzz\":1}",
          "[".repeat(9000));

  private static final List<String> VALUES =
      List.of(
          "null",
          "1",
          "1e999",
          "true",
          "{}",
          "[]",
          "[null]",
          "[{}]",
          "{\"en\":null}",
          "\"\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"+999999999-12-31\"",
          "\"" + "x".repeat(5000) + "\"");

  private static final List<String> QUERIES =
      List.of("", "-1", "x", "%00", "%ff", "%ED%A0%80", "99999999999999999999", "x".repeat(5000));

  @TempDir static Path folder;
  private static Side side;
  private static JsonNode described;
  private static DescribedApi api;
  private static final Map<String, String> TOKENS = new LinkedHashMap<>();
  private static String report = "";
  private static List<String> items = List.of();

  /// One operation. @param body the keys of its command, empty where it takes none
  record Operation(String method, String path, JsonNode parameters, List<String> body) {}

  @BeforeAll
  static void start() throws Exception {
    side = Side.start(folder, "a");
    TOKENS.put(NOBODY, "");
    TOKENS.put("admin", Files.readString(folder.resolve("a.token")).strip());
    var writer = officer("writer", "analyst,liaison,case", "secret", "ct-investigation");
    officer("low", "analyst,liaison,case", "open", "ct-investigation");
    officer("duty", "duty", "secret", "ct-investigation");
    officer("approver", "approver", "secret", "ct-investigation");
    officer("auditor", "auditor,data-protection", "open", "oversight");
    var file = Files.writeString(folder.resolve("report.txt"), REPORT);
    report = value(writer.json("report", "add", file.toString(), "--grade", "B3"), "id");
    writer.json("report", "review", report, "--confirm", "all");
    items =
        CommandLineOf.ids(
            writer.json(
                "report",
                "mark",
                report,
                "--reference",
                "EXERCISE-1",
                "--classification",
                "EX/SECRET",
                "--equivalent",
                "secret",
                "--tlp",
                "red",
                "--for",
                "ct-investigation"));
    var document = send("", "GET", "/api/openapi.json", "").body();
    described = JSON.readTree(document);
    api = new DescribedApi(document);
  }

  @AfterAll
  static void stop() throws Exception {
    side.close();
  }

  private static CommandLineOf officer(String login, String roles, String level, String purpose)
      throws Exception {
    var officer = new CommandLineOf(side.node().url(), folder.resolve(login + ".token"));
    officer.signIn(login, side.officer(login, roles, level, purpose), folder);
    TOKENS.put(login, Files.readString(folder.resolve(login + ".token")).strip());
    return officer;
  }

  private static HttpResponse<String> send(String token, String method, String path, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(side.node().url() + path))
            .timeout(Duration.ofMinutes(3))
            .header("Accept-Language", "ar")
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty() && !method.equals("POST")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static List<Operation> operations() {
    var found = new ArrayList<Operation>();
    described
        .path("paths")
        .forEachEntry(
            (path, verbs) ->
                verbs.forEachEntry(
                    (verb, told) ->
                        found.add(
                            new Operation(
                                verb.toUpperCase(Locale.ROOT),
                                path,
                                told.path("parameters"),
                                keys(told)))));
    return found;
  }

  private static List<String> keys(JsonNode told) {
    var at = told.at("/requestBody/content/application~1json/schema/$ref").asString("");
    if (at.isEmpty()) return List.of();
    return List.copyOf(described.at(at.substring(1)).path("properties").propertyNames());
  }

  /// A path whose things nobody has; what would end the walk's own tokens is left out.
  private static String absent(String path) {
    return path.replace("{login}", "no.such")
        .replaceAll("/(items|leads)/\\{id}", "/$1/indicator--" + UUID.randomUUID())
        .replaceAll("\\{(draft|id|party|group|member)}", UUID.randomUUID().toString())
        .replaceAll("\\{\\w+}", "x");
  }

  /// What every answer keeps to, whoever asked for whatever.
  private static void holds(String asked, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(asked + ": " + answer.body()).isBetween(200, 499);
    assertThat(answer.body())
        .as(asked)
        .doesNotContain("Exception", "\tat ", "org.spring", "java.", "PSQL");
    assertThat(api.unlike(answer)).as(asked).isEmpty();
    if (answer.statusCode() < 400) return;
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(asked)
        .startsWith("application/problem+json");
    var problem = JSON.readTree(answer.body());
    assertThat(problem.path("status").asInt()).as(asked).isEqualTo(answer.statusCode());
    assertThat(problem.path("code").asString("")).as(asked).startsWith("SANAD-");
    assertThat(problem.path("problems").isArray()).as(asked + answer.body()).isTrue();
    assertThat(problem.path("detail").asString(""))
        .as(asked + ": in the language asked for")
        .matches("(?s).*\\p{IsArabic}.*");
  }

  @Test
  void rubbish_is_refused_with_a_problem_by_every_operation_for_everyone() throws Exception {
    assertThat(operations()).hasSizeGreaterThan(45);
    for (var one : operations()) {
      if (one.path().endsWith("/current")) continue;
      for (var who : TOKENS.entrySet()) {
        // tries of a sign-in are counted, and no token matters there
        if (one.path().endsWith("/tokens") && !who.getKey().equals(NOBODY)) continue;
        var path = absent(one.path());
        // those who may do nothing here are refused before the body is weighed
        var bodies =
            List.of("admin", "writer").contains(who.getKey()) ? BODIES : BODIES.subList(0, 3);
        for (var body : one.body().isEmpty() ? List.of("") : bodies) {
          var asked = who.getKey() + " " + one.method() + " " + path + " " + start(body);
          holds(asked, send(who.getValue(), one.method(), path, body));
        }
      }
    }
  }

  @Test
  void a_value_that_no_key_has_is_refused_with_a_problem() throws Exception {
    for (var one : operations()) {
      for (var key : one.body()) {
        if (one.path().endsWith("/tokens")) continue;
        for (var who : List.of("admin", "writer")) {
          for (var wrong : VALUES) {
            var body = "{\"" + key + "\":" + wrong + "}";
            var asked = who + " " + one.method() + " " + one.path() + " " + start(body);
            holds(asked, send(TOKENS.get(who), one.method(), absent(one.path()), body));
          }
        }
      }
      for (var parameter : one.parameters()) {
        if (!parameter.path("in").asString("").equals("query")) continue;
        for (var wrong : QUERIES) {
          var asked = absent(one.path()) + "?" + parameter.path("name").asString() + "=" + wrong;
          holds(start(asked), send(TOKENS.get("writer"), one.method(), asked, ""));
        }
      }
    }
  }

  @Test
  void pages_refuse_parameters_that_are_no_text() throws Exception {
    for (var path : List.of("/sign-in?next=%ff", "/items?words=%ff", "/search?q=%ED%A0%80")) {
      assertThat(send("", "GET", path, "").statusCode()).as(path).isEqualTo(400);
    }
    assertThat(side.node().output()).as("what was asked").doesNotContain("Parameter [");
  }

  @Test
  void forms_of_another_kind_and_days_without_end_fail_nothing() throws Exception {
    var visitor = new Visitor(side.node().url());
    visitor.signIn("admin", "EXERCISE long password");
    visitor.get("/partners");
    assertThat(visitor.post("/lists", Map.of("list", "UN")).status()).isEqualTo(404);
    for (var day : List.of("+999999999-12-31", "2026-13-45", "x")) {
      var form = Map.of("name", "EXERCISE", "from", day, "until", day, "purposes", "x");
      assertThat(visitor.post("/partners/agreements", form).status()).as(day).isLessThan(500);
    }
  }

  private static String start(String text) {
    return text.substring(0, Math.min(120, text.length()));
  }

  @Test
  void a_method_or_path_that_there_is_not_is_a_problem_too() throws Exception {
    for (var path : List.of("/api/v1/items", "/api/v1/nothing", "/api/nothing", "/api/v1/")) {
      holds(path, send(TOKENS.get("writer"), "PATCH", path, "{}"));
      holds(path, send(TOKENS.get("writer"), "DELETE", path, ""));
    }
  }

  @Test
  void what_one_may_not_see_is_told_as_what_there_is_not() throws Exception {
    var known = new LinkedHashMap<String, String>();
    known.put("/items/", items.getFirst());
    known.put("/reports/", report);
    int compared = 0;
    for (var one : operations()) {
      for (var thing : known.entrySet()) {
        if (!one.path().contains(thing.getKey() + "{id}")) continue;
        for (var who : List.of("low", "auditor", "admin", NOBODY)) {
          for (var body : one.body().isEmpty() ? List.of("") : List.of("{}", "null")) {
            var id = thing.getValue();
            boolean report = !id.contains("--");
            if (who.equals("low") && report) continue; // reports are the desk's, whatever the level
            var other =
                report
                    ? UUID.randomUUID().toString()
                    : id.replaceFirst("--.*", "--") + UUID.randomUUID();
            var there = said(who, one, id, body);
            assertThat(there).as(who + " " + one).isEqualTo(said(who, one, other, body));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
    assertThat(
            send(TOKENS.get("writer"), "GET", "/api/v1/items/" + items.getFirst(), "").statusCode())
        .as("it is there")
        .isEqualTo(200);
    var longWord = "/api/v1/items?words=" + "a".repeat(5000);
    assertThat(send(TOKENS.get("writer"), "GET", longWord, "").body())
        .isEqualTo(send(TOKENS.get("low"), "GET", longWord, "").body());
  }

  private static String said(String who, Operation one, String id, String body) throws Exception {
    var path = absent(one.path().replace("{id}", id).replace("{draft}", new UUID(0, 1).toString()));
    var answer = send(TOKENS.get(who), one.method(), path, body);
    return answer.statusCode() + " " + answer.body().replace(id, "ID");
  }

  @Test
  void while_the_database_is_away_the_api_and_the_pages_say_so() throws Exception {
    var visitor = new Visitor(side.node().url());
    visitor.signIn("writer", "EXERCISE long password");
    try {
      signal("-STOP");
      var answer = send(TOKENS.get("writer"), "GET", "/api/v1/items", "");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.body()).contains("SANAD-API-011");
      var page = visitor.get("/items");
      assertThat(page.status()).isEqualTo(503);
      assertThat(page.body()).contains("SANAD-WEB-503").doesNotContain("Exception");
    } finally {
      signal("-CONT");
      recover(visitor);
    }
    assertThat(side.node().output()).as("no failure of ours").doesNotContain("threw exception");
  }

  private static void recover(Visitor visitor) throws Exception {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (visitor.get("/items").status() != 200) {
      assertThat(System.nanoTime()).as("the node recovers").isLessThan(until);
      Thread.sleep(200);
    }
  }

  private static void signal(String name) throws Exception {
    var cluster = side.data().resolve("postgres/cluster").toString();
    var postmaster =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().commandLine().orElse("").contains("-D " + cluster))
            .findFirst()
            .orElseThrow();
    // first the one that makes the others, so that none is made between looking and stopping
    kill(name, Stream.of(postmaster));
    kill(name, postmaster.descendants());
  }

  private static void kill(String name, Stream<ProcessHandle> processes) throws Exception {
    var words = new ArrayList<String>(List.of("kill", name));
    processes.forEach(process -> words.add(Long.toString(process.pid())));
    // one of them may have ended meanwhile
    new ProcessBuilder(words).start().waitFor();
  }
}
