package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import sanad.node.demo.DemoCommand;

/// The demonstration is a test: three real nodes, three databases, TLS between them, and every step
/// of the story checked on all three.
final class DemoE2E {
  @Test
  void tells_the_story_of_a_lead_with_every_step_true() throws IOException {
    var out = new StringWriter();
    var line =
        new CommandLine(new DemoCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true));

    var port = Integer.toString(Ports.freePairs(5));
    assertThat(line.execute("--once", "--port", port)).as(out::toString).isZero();
    assertThat(out.toString())
        .contains("your lead led to an arrest, 2026-10-17")
        .contains("a dismantled cell of four, 2026-11-09")
        .contains("DEMO-GB sees nothing, not even a count")
        .contains("DEMO-ES reads on, under its own agreement")
        .containsPattern("[0-9]+ checks passed, 0 failed");
  }
}
