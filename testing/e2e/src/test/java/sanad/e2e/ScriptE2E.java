package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.e2e.CommandLineOf.value;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes set up by commands alone, and a report passed between them. All content is invented:
/// EXERCISE.
class ScriptE2E {
  private static final String REPORT =
      "EXERCISE report. On 3 March 2026 the police of Morocco arrested three persons in Rabat."
          + " Telephone +212 600 000 000.\n";

  @Test
  void a_script_passes_a_report_from_one_node_to_another(@TempDir Path folder) throws Exception {
    try (var a = Side.start(folder, "a");
        var b = Side.start(folder, "b")) {
      var agreement = a.givesTo(b, "EXERCISE A", "EXERCISE B");
      var officerOfA = officer(a, folder.resolve("officer-a"), folder);
      var officerOfB = officer(b, folder.resolve("officer-b"), folder);
      var items = marked(officerOfA, folder);
      assertThat(officerOfB.json("item", "list", "--received")).doesNotContain("location--");
      assertThat(officerOfA.json(release(items, b.agency(), agreement)))
          .contains("This body will read this: \u2068EXERCISE B\u2069. Nobody else.");
      assertThat(value(officerOfB.json("pull"), "result")).isEqualTo("ok");
      assertThat(officerOfB.json("item", "list", "--received")).contains(items.getFirst());
      var lead = CommandLineOf.ids(officerOfB.json("lead", "received")).getFirst();
      officerOfB.json("lead", "step", lead, "arrest", "--when", "2026-04", "--count", "1");

      a.admin().json("agreement", "end", agreement, "--because", "EXERCISE is over");
      assertThat(value(officerOfB.told("pull"), "result")).isEqualTo("not-found");
      assertThat(officerOfB.refused("pull")).as("a script sees it by the exit code").isEmpty();
    }
  }

  private static CommandLineOf officer(Side side, Path token, Path folder) throws Exception {
    var officer = new CommandLineOf(side.node().url(), token);
    officer.signIn("e.officer", side.officer("e.officer"), folder);
    return officer;
  }

  private static List<String> marked(CommandLineOf officer, Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("report.txt"), REPORT);
    var report = value(officer.json("report", "add", file.toString(), "--grade", "B3"), "id");
    officer.json("report", "review", report, "--confirm", "all");
    return CommandLineOf.ids(
        officer.json(
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
            "amber+strict",
            "--for",
            "ct-investigation",
            "--use",
            "arrest=allow"));
  }

  private static String[] release(List<String> items, String to, String agreement) {
    var words = new ArrayList<>(List.of("release", "make", "--to", to, "--agreement", agreement));
    words.addAll(List.of("--for", "ct-investigation", "--title", "EXERCISE lead"));
    words.addAll(List.of("--asked", "Please look", "--because", "EXERCISE"));
    for (var item : items) words.addAll(List.of("--item", item));
    return words.toArray(String[]::new);
  }
}
