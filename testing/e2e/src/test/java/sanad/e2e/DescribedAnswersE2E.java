package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.e2e.CommandLineOf.value;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The work of an agency by its REST API alone: every operation that the node describes is asked,
/// and each command and answer is held against the description. All persons and content are
/// invented: EXERCISE.
@Tag("long")
final class DescribedAnswersE2E {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PURPOSE = "ct-investigation";
  private static final String UNTIL = "2036-01-01";
  private static final String PASSWORD = "EXERCISE long password";
  private static final String REPORT =
      "EXERCISE. On 3 March 2026 the police of Morocco arrested three persons in Rabat. Telephone"
          + " +212 600 000 000. Then they went to Fez.\n";
  private static final String LIST = "name\tid\tbirth\n";

  @TempDir static Path folder;
  private static Side side;
  private static Side other;
  private static DescribedApi described;
  private static String agreement = "";
  private static String admin = "";
  private static String officer = "";

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> unlike = new ArrayList<>();
  private boolean incomplete;

  @BeforeAll
  static void start() throws Exception {
    side = Side.start(folder, "a");
    other = Side.start(folder, "b");
    agreement = other.givesTo(side, "EXERCISE B", "EXERCISE A");
    admin = Files.readString(folder.resolve("a.token")).strip();
    officer = token(side, "officer");
    lead(other);
    try (var client = HttpClient.newHttpClient()) {
      var document = HttpRequest.newBuilder(URI.create(side.node().url() + "/api/openapi.json"));
      described =
          new DescribedApi(
              client.send(document.build(), HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  @AfterAll
  static void stop() throws Exception {
    side.close();
    other.close();
  }

  private static String token(Side at, String login) throws Exception {
    var file = folder.resolve(at.data().getFileName() + "." + login);
    new CommandLineOf(at.node().url(), file)
        .signIn(login, at.officer(login, "analyst,liaison,case", "secret", PURPOSE), folder);
    return Files.readString(file).strip();
  }

  /// A lead of the other agency, which the first may answer.
  private static void lead(Side giver) throws Exception {
    token(giver, "giver");
    var line = new CommandLineOf(giver.node().url(), folder.resolve("b.giver"));
    var file = Files.writeString(folder.resolve("report.txt"), REPORT);
    var report = value(line.json("report", "add", file.toString()), "id");
    line.json("report", "review", report, "--confirm", "all");
    var words = new ArrayList<>(List.of("report", "mark", report, "--reference", "EXERCISE-2"));
    words.addAll(List.of("--classification", "EX/SECRET", "--equivalent", "secret"));
    words.addAll(List.of("--tlp", "amber+strict", "--for", PURPOSE, "--use", "arrest=allow"));
    var items = CommandLineOf.ids(line.json(words.toArray(String[]::new)));
    words = new ArrayList<>(List.of("release", "make", "--to", side.agency(), "--for", PURPOSE));
    words.addAll(List.of("--agreement", agreement, "--title", "EXERCISE", "--asked", "EXERCISE?"));
    for (var item : items) words.addAll(List.of("--item", item));
    line.json(words.toArray(String[]::new));
  }

  private JsonNode ask(String token, String method, String target, Object body) throws Exception {
    return send(token, method, target, "application/json", JSON.writeValueAsString(body));
  }

  private JsonNode get(String token, String target) throws Exception {
    return send(token, "GET", target, "application/json", "");
  }

  private JsonNode send(String token, String method, String target, String type, String body)
      throws Exception {
    var path = "/api/v1" + target;
    var request =
        HttpRequest.newBuilder(URI.create(side.node().url() + path))
            .header("Content-Type", type)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(method + target + answer.body()).isBetween(200, 299);
    incomplete = answer.headers().firstValue("Sanad-Incomplete").isPresent();
    unlike.addAll(described.unlike(answer));
    if (type.equals("application/json") && !body.isEmpty()) {
      unlike.addAll(described.unlikeCommand(method, answer.uri().getRawPath(), body));
    }
    return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  /// Asks until the answer says that nothing is missing any more: the lists are compared in the
  /// background.
  private JsonNode whole(String token, String target) throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    var answer = get(token, target);
    while (incomplete && System.nanoTime() < end) {
      Thread.sleep(200);
      answer = get(token, target);
    }
    assertThat(incomplete).as("still incomplete: " + target).isFalse();
    return answer;
  }

  private static String id(JsonNode answer) {
    return answer.path("id").asString();
  }

  @Test
  void every_operation_takes_and_answers_what_the_description_says() throws Exception {
    register();
    officers();
    lists();
    var items = report();
    release(items);
    screening(items);
    leads();
    end();
    assertThat(described.answered())
        .as("operations that nobody asked here")
        .isEqualTo(described.operations());
    assertThat(Set.copyOf(unlike)).isEmpty();
  }

  private void register() throws Exception {
    get(admin, "/status");
    get(admin, "/agency");
    ask(admin, "PUT", "/agency", Map.of("names", Map.of("en", "EXERCISE A"), "country", "MA"));
    var names = Map.of("en", "EXERCISE C", "ar", "تمرين ج");
    var party = id(ask(admin, "POST", "/parties", Map.of("names", names, "kind", "agency")));
    var group = id(ask(admin, "POST", "/parties", Map.of("names", names, "kind", "group")));
    var member = Map.of("member", party, "until", UNTIL);
    ask(admin, "POST", "/groups/" + group + "/members", member);
    send(admin, "DELETE", "/groups/" + group + "/members/" + party, "application/json", "");
    ask(admin, "POST", "/parties/" + party + "/credentials", Map.of("name", "c"));
    var certificate = "/parties/" + party + "/certificate";
    ask(admin, "PUT", certificate, Map.of("sha256", "ab".repeat(32)));
    var terms =
        Map.of(
            "name",
            "EXERCISE",
            "parties",
            List.of(party),
            "purposes",
            List.of(PURPOSE),
            "ceiling",
            "secret",
            "equivalences",
            Map.of("EX/SECRET", "secret"),
            "retention",
            "P365D",
            "until",
            UNTIL);
    var second = id(ask(admin, "POST", "/agreements", terms));
    ask(
        admin,
        "POST",
        "/collections",
        Map.of("agreement", second, "partner", party, "purpose", PURPOSE, "kind", "inbox"));
    var directory = get(admin, "/directory");
    assertThat(directory.path("certificates")).isNotEmpty();
    send(admin, "DELETE", certificate, "application/json", "");
    var way = directory.path("links").get(0);
    var link = new HashMap<String, Object>();
    for (var key : List.of("id", "partner", "apiRoot", "collection", "agreement", "purpose")) {
      link.put(key, way.path(key).asString());
    }
    link.put("certificateSha256", way.path("certificateSha256").asString());
    link.put("every", "PT0S");
    ask(admin, "POST", "/links", link);
    ask(admin, "POST", "/agreements/" + second + "/end", Map.of("justification", "EXERCISE"));
  }

  private void officers() throws Exception {
    var made =
        ask(
            admin,
            "POST",
            "/officers",
            Map.of(
                "login",
                "second",
                "name",
                "EXERCISE second",
                "clearance",
                "secret",
                "roles",
                List.of("analyst", "approver"),
                "purposes",
                List.of(PURPOSE)));
    var entered =
        Map.of(
            "login",
            "second",
            "password",
            made.path("oneTimePassword").asString(),
            "newPassword",
            PASSWORD);
    var second = ask("", "POST", "/tokens", entered).path("token").asString();
    send(second, "DELETE", "/tokens/current", "application/json", "");
    ask(admin, "PUT", "/officers/second", Map.of("language", "ar"));
    ask(admin, "POST", "/officers/second/lock", Map.of());
    ask(admin, "POST", "/officers/second/unlock", Map.of());
    ask(admin, "POST", "/officers/second/password", Map.of());
    assertThat(get(admin, "/officers")).isNotEmpty();
  }

  private void lists() throws Exception {
    var type = "application/octet-stream";
    var one = LIST + "Samir Tamrini El Meknassi\tEX.1\t1971\n";
    send(admin, "POST", "/lists/EXERCISE", type, one);
    send(admin, "POST", "/lists/EXERCISE", type, one + "Dalia Nimrodi\tEX.2\t\n");
    assertThat(get(admin, "/lists")).isNotEmpty();
    assertThat(get(admin, "/lists/EXERCISE/diff?from=1&to=2").path("added")).isNotEmpty();
    send(admin, "POST", "/lists/MISTAKE", type, one);
    ask(admin, "POST", "/lists/MISTAKE/removal", Map.of("version", 1, "reason", "EXERCISE"));
    assertThat(get(admin, "/lists/removed")).isNotEmpty();
  }

  /// Answers the ids of two persons and what else was marked.
  private List<String> report() throws Exception {
    var taken = send(officer, "POST", "/reports?title=EXERCISE&grade=B3", "text/plain", REPORT);
    var report = "/reports/" + id(taken);
    assertThat(get(officer, "/reports").path("rows")).isNotEmpty();
    for (var name : List.of("Samir Tamrini El Meknassi", "سمير التمريني المكناسي")) {
      var fact = Map.of("kind", "person", "slots", Map.of("name", name), "start", 0, "end", 8);
      ask(officer, "POST", report + "/drafts", fact);
    }
    var draft =
        get(officer, report)
            .path("drafts")
            .valueStream()
            .filter(one -> one.path("status").asString().equals("open"))
            .findFirst()
            .orElseThrow();
    var act = report + "/drafts/" + id(draft) + "/confirm";
    ask(officer, "POST", act, Map.of("revision", draft.path("revision").asInt()));
    ask(officer, "POST", report + "/set-aside", Map.of());
    ask(officer, "POST", report + "/take-back", Map.of());
    var marking =
        Map.of(
            "reference",
            "EXERCISE-1",
            "classification",
            "EX/SECRET",
            "equivalent",
            "secret",
            "tlp",
            "amber+strict",
            "purposes",
            List.of(PURPOSE),
            "uses",
            Map.of("arrest", "allow"),
            "reviewBy",
            LocalDate.now(ZoneOffset.UTC).plusYears(1).toString());
    var marked = ask(officer, "POST", report + "/mark", marking).path("items");
    var items = marked.valueStream().map(JsonNode::asString).toList();
    assertThat(get(officer, "/items?words=EXERCISE&limit=5").path("rows")).isNotNull();
    for (var item : items) {
      get(officer, "/items/" + item);
      get(officer, "/items/" + item + "/audience");
    }
    return items;
  }

  private void release(List<String> items) throws Exception {
    var release =
        Map.of(
            "agreement",
            agreement,
            "items",
            items,
            "recipients",
            List.of(other.agency()),
            "purpose",
            PURPOSE,
            "title",
            "EXERCISE",
            "lead",
            Map.of("title", "EXERCISE", "asked", "EXERCISE?"));
    assertThat(ask(officer, "POST", "/releases/preview", release).path("allowed").asBoolean())
        .isTrue();
    var made = "/releases/" + id(ask(officer, "POST", "/releases", release));
    get(officer, made);
    assertThat(get(officer, "/leads/given").path("rows")).isNotEmpty();
    ask(officer, "POST", made + "/withdraw", Map.of("justification", "EXERCISE"));
    assertThat(get(officer, "/releases").path("rows")).isNotEmpty();
  }

  private void screening(List<String> items) throws Exception {
    var persons = items.stream().filter(id -> id.startsWith("identity--")).toList();
    assertThat(get(officer, "/names?q=Samir+Tamrini+El+Meknassi")).isNotEmpty();
    var around = "/items/" + persons.getFirst() + "/candidates";
    var beside = whole(officer, around);
    var open = beside.path("open");
    assertThat(open).as("beside each other").isNotEmpty();
    assertThat(beside.path("listed")).as("and on a list").isNotEmpty();
    ask(officer, "POST", "/items/" + persons.getFirst() + "/decisions", decision(open.get(0), 0));
    pastDecision(around);
    get(officer, "/screening");
    var typed = Map.of("names", List.of("Samir Tamrini El Meknassi; 1971"));
    assertThat(ask(officer, "POST", "/screening/names", typed).get(0).path("lists")).isNotEmpty();
    var keep =
        Map.of(
            "names",
            List.of("Dalia Nimrodi"),
            "source",
            "EXERCISE letter",
            "classification",
            "EX/SECRET",
            "equivalent",
            "secret",
            "until",
            LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
    var ids = ask(officer, "POST", "/screening/kept", keep).path("ids");
    assertThat(get(officer, "/screening/kept").path("rows")).isNotEmpty();
    var kept = "/screening/kept/" + ids.get(0).asString();
    get(officer, kept);
    send(officer, "DELETE", kept, "application/json", "");
  }

  /// What was decided about an entry stays when its list is removed, and stands when it comes back.
  private void pastDecision(String around) throws Exception {
    var listed = whole(officer, around).path("listed").get(0);
    var decision = new HashMap<String, Object>(decision(listed, 0));
    decision.put("other", listed.path("candidate").asString());
    ask(officer, "POST", around.replace("/candidates", "/decisions"), decision);
    ask(admin, "POST", "/lists/EXERCISE/removal", Map.of("version", 2, "reason", "EXERCISE"));
    assertThat(whole(officer, around).path("listed")).isEmpty();
    var past = get(officer, around).path("past").get(0);
    assertThat(past.path("candidate")).isEqualTo(listed.path("candidate"));
    assertThat(past.path("entry").path("reference").asString()).isEqualTo("EX.1");
    var type = "application/octet-stream";
    var one = LIST + "Samir Tamrini El Meknassi\tEX.1\t1971\n";
    send(admin, "POST", "/lists/EXERCISE", type, one);
  }

  private static Map<String, Object> decision(JsonNode shown, Number revision) {
    return Map.of(
        "other",
        shown.path("other").asString(),
        "verdict",
        "same",
        "reason",
        "EXERCISE",
        "revision",
        revision,
        "sides",
        shown.path("sides").asString());
  }

  private void leads() throws Exception {
    assertThat(ask(admin, "POST", "/pulls", Map.of()).get(0).path("result").asString())
        .isEqualTo("ok");
    assertThat(get(officer, "/quarantine").path("rows").size()).as("nothing was amiss").isZero();
    var lead = "/leads/" + id(get(officer, "/leads/received").path("rows").get(0));
    get(officer, lead);
    var step = Map.of("step", "arrest", "when", "2026-04", "count", 1, "note", "EXERCISE");
    ask(officer, "POST", lead + "/steps", step);
    get(officer, lead);
  }

  /// What was received is among the items, and the register has everything by now.
  private void end() throws Exception {
    for (var row : get(officer, "/items?limit=100").path("rows")) {
      get(officer, "/items/" + id(row));
    }
    get(admin, "/directory");
    get(admin, "/officers");
  }
}
