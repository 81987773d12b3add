package sanad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StixCommandsTest {

  private static final String IDENTITY =
      "{\"type\":\"identity\",\"spec_version\":\"2.1\",\"id\":\"identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11\",\"created\":\"2026-01-01T00:00:00.000Z\",\"modified\":\"2026-01-01T00:00:00.000Z\",\"name\":\"EXERCISE"
          + " agency\"}";

  @TempDir private Path folder = Path.of("");
  private final StringWriter said = new StringWriter();
  private final StringWriter complained = new StringWriter();

  private int run(String... arguments) {
    return CommandTree.commandLine()
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(complained))
        .execute(arguments);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void validates_objects_lists_bundles_and_lines() throws IOException {
    String bundle =
        "{\"type\":\"bundle\",\"id\":\"bundle--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01\",\"objects\":["
            + IDENTITY
            + "]}";
    assertThat(
            run(
                "validate",
                file("object.json", IDENTITY),
                file("list.json", "[" + IDENTITY + "]"),
                file("bundle.json", bundle),
                file("lines.jsonl", IDENTITY + "\n" + bundle + "\n")))
        .isZero();
    assertThat(said.toString().lines()).hasSize(5).allMatch(line -> !line.contains("invalid"));
  }

  @Test
  void prints_one_line_of_json_a_file_and_the_worst_exit_code() throws IOException {
    String broken = file("broken.json", IDENTITY.replace("\"name\"", "\"label\""));
    assertThat(run("validate", "--json", broken)).isEqualTo(1);
    assertThat(said.toString())
        .startsWith("{\"file\":\"")
        .contains("\"valid\":false")
        .contains(
            "{\"path\":\"$.name\",\"kind\":\"error\",\"section\":\"STIX 2.1"
                + " §4.5\",\"message\":\"name is required\"}");
    assertThat(run("validate", "--json", broken, folder.resolve("absent").toString())).isEqualTo(2);
  }

  @Test
  void counts_warnings_only_when_strict() throws IOException {
    String odd = file("odd.json", IDENTITY.replace("}", ",\"identity_class\":\"coven\"}"));
    assertThat(run("validate", odd)).isZero();
    assertThat(run("validate", "--strict", odd)).isEqualTo(1);
  }

  @Test
  void checks_patterns_line_by_line() throws IOException {
    String patterns = file("patterns", "[file:size = 1]\n[file:size = ]\n");
    assertThat(run("pattern", "check", patterns)).isEqualTo(1);
    assertThat(said.toString().lines())
        .containsExactly(
            "valid",
            "invalid: column 14: expected a value (a number, 'text', true, false, t'…', b'…' or"
                + " h'…'), got ']'");
  }

  @Test
  void a_file_without_a_pattern_is_not_valid() throws IOException {
    for (var nothing : new String[] {"", "\ufeff"}) {
      assertThat(run("pattern", "check", file("patterns", nothing))).isEqualTo(2);
    }
    assertThat(complained.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.endsWith("patterns is empty; expected a pattern a line"));
    assertThat(run("pattern", "check", file("patterns", "\n"))).isEqualTo(1);
  }

  @Test
  void prints_identifiers_and_canonical_bytes() throws IOException {
    String address = file("address.json", "{\"type\":\"ipv4-addr\", \"value\":\"198.51.100.3\"}");
    assertThat(run("stix", "id", address)).isZero();
    assertThat(run("stix", "canonical", address)).isZero();
    assertThat(said.toString())
        .isEqualTo(
            "ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4\n"
                + "{\"type\":\"ipv4-addr\",\"value\":\"198.51.100.3\"}");
    assertThat(run("stix", "id", file("process.json", "{\"type\":\"process\"}"))).isEqualTo(1);
    assertThat(run("stix", "canonical", file("twice.json", "{\"a\":1,\"a\":2}"))).isEqualTo(1);
    assertThat(run("stix", "canonical", folder.resolve("absent").toString())).isEqualTo(2);
  }

  @Test
  void says_in_words_why_a_file_cannot_be_read() throws IOException {
    String latin = folder.resolve("latin.txt").toString();
    Files.write(Path.of(latin), new byte[] {'[', (byte) 0xe4, ']'});
    for (String[] command :
        new String[][] {{"pattern", "check"}, {"stix", "id"}, {"stix", "canonical"}}) {
      assertThat(run(command[0], command[1], latin)).isEqualTo(2);
      assertThat(run(command[0], command[1], folder.resolve("none").toString())).isEqualTo(2);
    }
    assertThat(complained.toString())
        .contains("the text is not UTF-8", "there is no such file")
        .doesNotContain("Usage", "Exception");
    assertThat(run("validate", folder.toString())).isEqualTo(2);
    assertThat(said.toString()).contains("cannot be read");
  }

  @Test
  void passes_over_a_byte_order_mark_and_the_ends_of_lines_of_others() throws IOException {
    assertThat(run("validate", file("marked.json", "\ufeff" + IDENTITY))).isZero();
    assertThat(run("validate", file("lines.jsonl", IDENTITY + "\r\n\r\n" + IDENTITY + "\r\n")))
        .isZero();
    assertThat(run("pattern", "check", file("patterns", "\ufeff[url:value = 'e']\r\n"))).isZero();
    assertThat(run("stix", "canonical", file("one.json", "\ufeff{ }\r\n"))).isZero();
    assertThat(said.toString()).endsWith("{}");
  }

  @Test
  void a_broken_line_leaves_the_verdict_of_the_others() throws IOException {
    String lines =
        IDENTITY
            + "\n{\"type\":\n"
            + IDENTITY.replace("\"name\"", "\"label\"")
            + "\n"
            + IDENTITY
            + "\n";
    assertThat(run("validate", file("lines.jsonl", lines))).isEqualTo(1);
    assertThat(said.toString())
        .contains("invalid, 3 objects", "error $[1]: ", "error $[2].name: ")
        .contains("warning $[3].id: ");
  }
}
