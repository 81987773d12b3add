package sanad.faults;

import static sanad.e2e.CommandLineOf.value;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sanad.e2e.CommandLineOf;
import sanad.stix.StixId;
import sanad.testkit.faults.Fault;
import sanad.testkit.faults.FaultProxy;

/// What this node fetches: over a network that breaks, and from a partner that lies.
final class Pulled {
  private static final int PAGES = 12;
  private static final int PAGE = 5;
  private static final Duration ENDS = Duration.ofMinutes(2);

  private Pulled() {}

  /// F23: connections are cut or reset after a random number of bytes.
  static String cut(Stage stage) throws Exception {
    var random = stage.random().split();
    return through(
        stage,
        () ->
            random.nextBoolean()
                ? new Fault.ResetServer(random.nextInt(4_000))
                : new Fault.CutServer(random.nextInt(4_000)));
  }

  /// F24: the end of TLS is missing, or a record is damaged.
  static String truncated(Stage stage) throws Exception {
    var random = stage.random().split();
    return through(
        stage,
        () ->
            random.nextBoolean()
                ? new Fault.CutServer(1_200 + random.nextInt(1_500))
                : new Fault.FlipServer(1_000 + random.nextInt(1_500), random.nextInt(8)));
  }

  /// The way to a lying server, registered at the shared node.
  private record Way(CommandLineOf officer, String link, String partner) {
    /// Pulls now. @return the answer's JSON
    String pull() {
      return officer.told("pull", link);
    }
  }

  private static Way way(Stage stage, LyingServer server, int port) throws Exception {
    var agency = stage.agency();
    var admin = agency.admin();
    var id = StixId.randomUuid(stage.random());
    admin.json("partner", "add", "--id", id.toString(), "--name", "en=EXERCISE liar");
    var agreement = value(agency.agree(id.toString(), List.of()), "id");
    var secret = Files.writeString(agency.room().resolve("liar-" + id), "e:EXERCISE\n");
    var made =
        admin.json(
            "partner",
            "link",
            id.toString(),
            "--api-root",
            "https://127.0.0.1:" + port + "/taxii2/sanad/",
            "--collection",
            UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8)).toString(),
            "--certificate",
            server.fingerprint(),
            "--secret-file",
            secret.toString(),
            "--agreement",
            agreement,
            "--for",
            "ct-investigation");
    return new Way(officer(stage), value(made, "id"), id.toString());
  }

  private static CommandLineOf officer(Stage stage) throws Exception {
    var agency = stage.agency();
    var officer =
        new CommandLineOf("http://127.0.0.1:" + agency.port(), agency.room().resolve("e.token"));
    if (Files.notExists(officer.token())) {
      var words =
          List.of(
              "user",
              "add",
              "e.officer",
              "--name",
              "EXERCISE officer",
              "--roles",
              "analyst,liaison",
              "--clearance",
              "secret",
              "--purposes",
              "ct-investigation");
      var made = agency.admin().json(words.toArray(String[]::new));
      officer.signIn("e.officer", value(made, "oneTimePassword"), agency.room());
    }
    return officer;
  }

  /// Pulls through a network whose first connection breaks early, and of the others two in three.
  private static String through(Stage stage, Supplier<Fault> fault) throws Exception {
    LongFunction<Fault> breaking =
        number -> {
          if (number == 0) return new Fault.ResetServer(200);
          return number % 3 == 0 ? new Fault.None() : fault.get();
        };
    int base = stage.random().nextInt(1, 1_000) * 1_000_000;
    try (var server = new LyingServer(stage.room());
        var proxy = FaultProxy.before(server.port(), breaking)) {
      server.answering(asked -> honest(base, place(asked.query())));
      var way = way(stage, server, proxy.port());
      int broken = 0;
      long from = System.nanoTime();
      while (!value(way.pull(), "result").equals("ok")) {
        broken++;
        NotHeld.unless(
            PartnerTool.since(from).compareTo(ENDS) < 0, "S8: the pull comes to its end");
      }
      var held =
          stage
              .agency()
              .servers()
              .ask(
                  "select type || '--' || id from item.version where received_from = '%s'"
                      .formatted(way.partner()));
      NotHeld.unless(
          held.size() == PAGES * PAGE && new HashSet<>(held).size() == held.size(),
          "S1, S7: %d rows of %d objects",
          held.size(),
          PAGES * PAGE);
      return "%d objects in %d pages, each once, after %d broken pulls over %d connections"
          .formatted(held.size(), PAGES, broken, proxy.connections());
    }
  }

  private static int place(String query) {
    var at = query.indexOf("next=");
    return at < 0 ? 0 : Integer.parseInt(query.substring(at + 5).split("&", -1)[0]);
  }

  private static String honest(int base, int page) {
    var objects =
        IntStream.range(base + page * PAGE, base + (page + 1) * PAGE)
            .mapToObj(Traffic::indicator)
            .collect(Collectors.joining(","));
    var more = page + 1 < PAGES ? "\"more\":true,\"next\":\"" + (page + 1) + "\"," : "";
    return "{" + more + "\"objects\":[" + objects + "]}";
  }

  /// F36: everything that a partner's server can send that it should not.
  static String lies(Stage stage) throws Exception {
    int base = stage.random().nextInt(1, 1_000) * 1_000_000;
    var told = new StringBuilder();
    try (var server = new LyingServer(stage.room())) {
      var way = way(stage, server, server.port());
      server.answering(asked -> "{\"more\":true,\"next\":\"" + asked.number() + "\"}");
      told.append(ends(way, server, "no-progress", "pages without an object"));
      server.answering(asked -> "{\"more\":true,\"next\":\"same\",\"objects\":[]}");
      told.append(ends(way, server, "no-progress", "the same place"));
      if (stage.times(0, 1) > 0) {
        // A thousand pages take their time.
        server.answering(
            asked ->
                "{\"more\":true,\"next\":\""
                    + asked.number()
                    + "\",\"objects\":["
                    + Traffic.indicator(base + asked.number())
                    + "]}");
        told.append(ends(way, server, "enough", "pages without an end"));
      }
      server.answering(asked -> "{\"objects\":[" + "{},".repeat(1_000_000) + "{}]}");
      told.append(ends(way, server, "answer-unfit", "a million objects"));
      server.answering(asked -> "{\"objects\":[" + "[".repeat(10_000) + "]".repeat(10_000) + "]}");
      laidAside(way, "a depth of ten thousand", 1);
      var foreign =
          Traffic.indicator(base)
              .replace(
                  "\"created\"",
                  "\"created_by_ref\":\"identity--" + UUID.randomUUID() + "\",\"created\"");
      server.answering(asked -> "{\"objects\":[" + foreign + "]}");
      laidAside(way, "another's created_by_ref", 1);
    }
    NotHeld.unless(stage.agency().ready(), "S8: the node is ready");
    return told + "depth and forged creator in quarantine; " + stage.check();
  }

  private static String ends(Way way, LyingServer server, String result, String what) {
    long from = System.nanoTime();
    var answer = way.pull();
    NotHeld.unless(
        value(answer, "result").equals(result), "%s end with %s, got %s", what, result, answer);
    NotHeld.unless(PartnerTool.since(from).compareTo(ENDS) < 0, "S8: %s: after %s", what, ENDS);
    return String.format(Locale.ROOT, "%s: %s after %d requests; ", what, result, server.asked());
  }

  private static void laidAside(Way way, String what, int count) {
    var answer = way.pull();
    NotHeld.unless(
        answer.replace(" ", "").contains("\"quarantined\":" + count)
            && answer.replace(" ", "").contains("\"stored\":0"),
        "%s is laid aside: %s",
        what,
        answer);
  }
}
