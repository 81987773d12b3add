package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// EXERCISE. A list is loaded into a real node, a person comes in, an officer rejects the
/// candidate; the next version of the list brings another one and leaves the rejected one rejected,
/// also after the node was killed; the decision is taken back. All names are invented.
@Tag("long")
class ScreeningE2E {
  private static final String ONE =
      """
      reference\tkind\tname\tbirth\tnationality
      EX.1\tperson\tسمير التمريني المكناسي\t1971\tMA
      """;
  private static final String TWO = ONE + "EX.2\tperson\tDalia Nimrodi Tajriba\t1980\tTN\n";

  @Test
  void a_rejected_candidate_stays_rejected_and_a_new_one_comes(@TempDir Path folder)
      throws Exception {
    var data = folder.resolve("data");
    int port = Ports.freePair();
    var admin = new CommandLineOf("http://127.0.0.1:" + port, folder.resolve("admin.token"));
    var analyst = new CommandLineOf("http://127.0.0.1:" + port, folder.resolve("analyst.token"));
    String object;
    try (var node = NodeProcess.start(data, port)) {
      admin.signIn("admin", Files.readString(data.resolve("first-password.txt")).strip(), folder);
      analyst.signIn("e.analyst", officer(admin), folder);
      load(admin, folder, ONE);
      object = person(analyst, folder, "Samir Tamrini El Meknassi");
      person(analyst, folder, "داليا النمرودي تجربة");

      var open = awaited(analyst, "open", object);
      assertThat(open).contains("سمير التمريني المكناسي", "EX.1").doesNotContain("EX.2");
      assertThat(analyst.json("item", "names", "سمير التمريني")).contains(object);
      var candidate = CommandLineOf.value(open, "candidate");
      var sides = CommandLineOf.value(open, "sides");
      String[] different = {"list", "decide", object, candidate, "different", "--reason", "EX"};
      assertThat(analyst.refused(different)).contains("sides: ", "SANAD-API-005");
      assertThat(analyst.refused(with(different, "0"))).contains("SANAD-IDENTITY-034");
      assertThat(halfRevision(analyst, object, candidate, sides))
          .contains("SANAD-API-004", "revision");
      analyst.json(with(different, sides));
      assertThat(analyst.json("list", "candidates")).doesNotContain(candidate);

      keep(analyst, folder, "Dalia Nimrodi Tajriba; 1980");
      var changed = load(admin, folder, TWO);
      assertThat(changed).contains("\"added\" : 1", "\"unchanged\" : 1");
      assertThat(admin.json("list", "diff", "EXERCISE", "1", "2"))
          .contains("Dalia Nimrodi Tajriba", "TN");
      node.kill();
    }
    try (var again = NodeProcess.start(data, port)) {
      assertThat(again.isAlive()).isTrue();
      var open = awaited(analyst, "open", "EX.2");
      assertThat(open).doesNotContain(object);
      var kept = CommandLineOf.value(analyst.json("list", "names", "show"), "id");
      assertThat(awaited(analyst, "open", kept)).contains("EX.2");
      assertThat(analyst.json("list", "names", "candidates", kept)).contains("EX.2");
      analyst.json("list", "names", "drop", kept);
      assertThat(analyst.json("list", "names", "show")).doesNotContain(kept);
      assertThat(analyst.json("list", "candidates")).doesNotContain(kept);
      var rejected = analyst.json("list", "candidates", "--standing", "rejected");
      assertThat(rejected).contains(object, "EX");
      var candidate = CommandLineOf.value(rejected, "candidate");
      analyst.json(
          "list", "decide", object, candidate, "open", "--revision", "1", "--reason", "EXERCISE");
      assertThat(analyst.json("list", "candidates")).contains(object, "EX.2");

      String[] remove = {"list", "remove", "EXERCISE", "--yes", "--reason", "EX", "--newest"};
      assertThat(admin.refused(and(remove, "1"))).contains("SANAD-IDENTITY-035");
      assertThat(analyst.refused(and(remove, "2"))).contains("SANAD-IDENTITY-016");
      admin.json(and(remove, "2"));
      assertThat(analyst.json("list", "candidates")).doesNotContain("EX.1", "EX.2");
      assertThat(admin.json("list", "show")).doesNotContain("EXERCISE");
      assertThat(admin.json("list", "removed")).contains("\"version\" : 2", "EX");
    }
  }

  private static String[] with(String[] decision, String sides) {
    return and(and(decision, "--sides"), sides);
  }

  private static String[] and(String[] words, String last) {
    return Stream.concat(Arrays.stream(words), Stream.of(last)).toArray(String[]::new);
  }

  /// What the node says to a revision between two.
  private static String halfRevision(
      CommandLineOf analyst, String object, String candidate, String sides) throws Exception {
    var body =
        "{\"other\":\"%s\",\"verdict\":\"different\",\"reason\":\"EX\",\"revision\":0.5,\"sides\":\"%s\"}"
            .formatted(candidate, sides);
    var request =
        HttpRequest.newBuilder(URI.create(analyst.url() + "/api/v1/items/" + object + "/decisions"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + Files.readString(analyst.token()).strip())
            .POST(HttpRequest.BodyPublishers.ofString(body));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static String officer(CommandLineOf admin) {
    var added =
        admin.json(
            "user",
            "add",
            "e.analyst",
            "--name",
            "EXERCISE analyst",
            "--roles",
            "analyst",
            "--clearance",
            "secret",
            "--purposes",
            "ct-investigation");
    return CommandLineOf.value(added, "oneTimePassword");
  }

  private static String load(CommandLineOf admin, Path folder, String text) throws Exception {
    var file = Files.writeString(folder.resolve("exercise.tsv"), text);
    return admin.json("list", "add", "EXERCISE", file.toString());
  }

  private static void keep(CommandLineOf analyst, Path folder, String line) throws Exception {
    var file = Files.writeString(folder.resolve("names.txt"), line + "\n");
    var until = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
    var kept =
        analyst.json(
            "list",
            "names",
            "keep",
            file.toString(),
            "--source",
            "EXERCISE letter",
            "--classification",
            "MA/سري",
            "--equivalent",
            "secret",
            "--until",
            until);
    assertThat(kept).contains("sanad-kept-name--");
  }

  /// A report whose one fact is a person; answers the object that it became.
  private static String person(CommandLineOf analyst, Path folder, String name) throws Exception {
    var file = Files.writeString(folder.resolve("report.txt"), "EXERCISE تمرين " + name);
    var report =
        CommandLineOf.value(
            analyst.json("report", "add", file.toString(), "--title", "EXERCISE"), "id");
    analyst.json("report", "review", report, "--set-aside-rest");
    analyst.json("report", "fact", report, "person", "--slot", "name=" + name);
    var marked =
        analyst.json(
            "report",
            "mark",
            report,
            "--reference",
            "EXERCISE-1",
            "--classification",
            "MA/سري",
            "--equivalent",
            "secret",
            "--tlp",
            "red",
            "--for",
            "ct-investigation",
            "--review-by",
            LocalDate.now(ZoneOffset.UTC).plusYears(1).toString());
    var id = Pattern.compile("identity--[0-9a-f-]{36}").matcher(marked);
    assertThat(id.find()).as(marked).isTrue();
    return id.group();
  }

  /// The candidates, as soon as the node's task has found the one that is looked for.
  private static String awaited(CommandLineOf analyst, String standing, String wanted)
      throws Exception {
    long until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    var found = "";
    while (!found.contains(wanted) && System.nanoTime() < until) {
      // the task runs in the background: nothing tells a client when it is done
      Thread.sleep(200);
      found = analyst.json("list", "candidates", "--standing", standing);
    }
    assertThat(found).contains(wanted);
    return found;
  }
}
