package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.e2e.CommandLineOf.value;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HexFormat;
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
    try (var a = NodeProcess.start(folder.resolve("a"), NodeProcess.freePort());
        var b = NodeProcess.start(folder.resolve("b"), NodeProcess.freePort())) {
      var adminOfA = administrator(a, folder.resolve("a"), folder);
      var adminOfB = administrator(b, folder.resolve("b"), folder);
      var idOfA = value(adminOfA.json("status"), "agency");
      var idOfB = value(adminOfB.json("status"), "agency");
      adminOfA.json("partner", "add", "--id", idOfB, "--name", "en=EXERCISE B");
      adminOfB.json("partner", "add", "--id", idOfA, "--name", "en=EXERCISE A");
      var agreement = value(agree(adminOfA, idOfB, List.of()), "id");
      agree(adminOfB, idOfA, List.of("--id", agreement));
      var secret = folder.resolve("credential");
      adminOfA.json("partner", "credential", idOfB, "--name", "b", "--out", secret.toString());
      var directory = adminOfA.json("partner", "list");
      var collection = value(directory.substring(directory.indexOf("\"collections\"")), "id");
      adminOfB.json(
          "partner",
          "link",
          idOfA,
          "--api-root",
          "https://127.0.0.1:" + (a.port() + 1) + "/taxii2/sanad/",
          "--collection",
          collection,
          "--certificate",
          fingerprint(folder.resolve("a/tls/partners.pem")),
          "--secret-file",
          secret.toString(),
          "--agreement",
          agreement,
          "--for",
          "ct-investigation");

      var officerOfA = officer(adminOfA, folder.resolve("officer-a"), folder);
      var officerOfB = officer(adminOfB, folder.resolve("officer-b"), folder);
      var items = marked(officerOfA, folder);
      assertThat(officerOfB.json("item", "list", "--received")).doesNotContain("location--");
      officerOfA.json(release(items, idOfB, agreement));
      assertThat(value(officerOfB.json("pull"), "result")).isEqualTo("ok");
      assertThat(officerOfB.json("item", "list", "--received")).contains(items.getFirst());
      var lead = CommandLineOf.ids(officerOfB.json("lead", "received")).getFirst();
      officerOfB.json("lead", "step", lead, "arrest", "--when", "2026-04", "--count", "1");

      adminOfA.json("agreement", "end", agreement, "--because", "EXERCISE is over");
      assertThat(value(officerOfB.json("pull"), "result")).isNotEqualTo("ok");
    }
  }

  private static CommandLineOf administrator(NodeProcess node, Path data, Path folder)
      throws Exception {
    var command = new CommandLineOf(node.url(), data.resolveSibling(data.getFileName() + ".token"));
    var first = Files.readString(data.resolve("first-password.txt")).strip();
    command.signIn("admin", first, folder);
    return command;
  }

  private static CommandLineOf officer(CommandLineOf admin, Path token, Path folder)
      throws Exception {
    var made =
        admin.json(
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
    var officer = new CommandLineOf(admin.url(), token);
    officer.signIn("e.officer", value(made, "oneTimePassword"), folder);
    return officer;
  }

  private static String agree(CommandLineOf admin, String other, List<String> more) {
    var words =
        new ArrayList<>(
            List.of(
                "agreement",
                "add",
                "--name",
                "EXERCISE agreement",
                "--party",
                other,
                "--for",
                "ct-investigation",
                "--ceiling",
                "secret",
                "--equivalent",
                "EX/SECRET=secret",
                "--until",
                "2036-01-01"));
    words.addAll(more);
    return admin.json(words.toArray(String[]::new));
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

  private static String fingerprint(Path pem) throws Exception {
    try (var stream = Files.newInputStream(pem)) {
      var certificate = CertificateFactory.getInstance("X.509").generateCertificate(stream);
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(certificate.getEncoded()));
    }
  }
}
