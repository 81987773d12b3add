package sanad.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The plan for a database of the agency's own.
class DbCommandTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter said = new StringWriter();
  private final StringWriter complained = new StringWriter();

  /// Where the tests run there is neither `sanad.yaml` nor a data folder.
  @Test
  void a_plan_for_no_folder_is_refused_and_makes_none() {
    assertThat(run("db", "plan")).isEqualTo(2);
    assertThat(complained.toString()).contains("sanad-data; name the node's with --data DIR");
    assertThat(said.toString()).isEmpty();
    assertThat(Path.of("sanad-data")).doesNotExist();
  }

  @Test
  void a_named_folder_gets_its_passwords_once() {
    var data = folder.resolve("data");
    String[] words = {"db", "plan", "--data", data.toString()};
    assertThat(run(words)).isZero();
    assertThat(said.toString()).contains("create role sanad_desk login");
    assertThat(data.resolve("secrets")).isDirectoryContaining("glob:**/password-sanad_desk");
    var desk = data.resolve("secrets/password-sanad_desk");
    assertThat(desk).isRegularFile();
    var before = desk.toFile().lastModified();
    assertThat(run(words)).isZero();
    assertThat(desk.toFile().lastModified()).isEqualTo(before);
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() throws IOException {
    var taken = Files.writeString(folder.resolve("taken"), "EXERCISE");
    assertThat(run("db", "plan", "--data", taken.toString())).isEqualTo(2);
    assertThat(complained.toString()).contains("SANAD-STORE-004", " in " + taken);
  }

  private int run(String... words) {
    return Main.commandLine(words)
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(complained, true))
        .execute(words);
  }
}
