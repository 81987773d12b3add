package sanad.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/// By what an operator tells two builds apart.
class BuildTest {
  @Test
  void a_build_tells_its_commit_and_the_sources_where_that_is_not_enough() {
    assertThat(new Build("1", "0123456789ab", "")).hasToString("1, commit 0123456789ab");
    assertThat(new Build("1", "0123456789ab+changes", "ba9876543210"))
        .hasToString("1, commit 0123456789ab+changes, sources ba9876543210");
  }

  /// The POM fills it in: what is left of a placeholder would be told for a version.
  @Test
  void this_build_was_told_what_it_is() {
    assertThat(Build.THIS.toString())
        .matches("[^${}]+, commit (unknown|[0-9a-f]{12,}([+]changes)?)(, sources [0-9a-f]{12})?");
  }

  @Test
  void each_command_tells_it() {
    for (var words : new String[][] {{"--version"}, {"db", "plan", "--version"}, {"run", "-V"}}) {
      var said = new StringWriter();
      assertThat(Main.commandLine(words).setOut(new PrintWriter(said)).execute(words)).isZero();
      assertThat(said.toString()).isEqualTo("Sanad " + Build.THIS + System.lineSeparator());
    }
  }
}
