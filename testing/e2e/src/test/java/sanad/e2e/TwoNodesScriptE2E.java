package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of the documents, run as it stands there.
@Tag("clients")
class TwoNodesScriptE2E {
  @Test
  void the_example_passes_a_lead_and_brings_its_outcome_back(@TempDir Path folder)
      throws Exception {
    var script = NodeProcess.jar().getParent().resolve("../../../docs/two-nodes.sh").normalize();
    var said = folder.resolve("said.txt").toFile();
    var builder =
        new ProcessBuilder("bash", script.toString(), folder.resolve("room").toString())
            .redirectErrorStream(true)
            .redirectOutput(said);
    int port = Ports.freePairs(2);
    builder.environment().put("SANAD", command(folder).toString());
    builder.environment().put("SANAD_CONFIG", NodeProcess.sharing().toString());
    builder.environment().put("PORT_A", Integer.toString(port));
    builder.environment().put("PORT_B", Integer.toString(port + 2));
    var run = builder.start();
    try {
      assertThat(run.waitFor(10, TimeUnit.MINUTES)).isTrue();
    } finally {
      // its nodes would run on, where it did not come to its end
      run.descendants().forEach(ProcessHandle::destroy);
      run.destroy();
    }
    assertThat(Files.readString(said.toPath()))
        .contains("\nok\n", "\narrest\n", "\nnot-found\n")
        .as("it ends well")
        .satisfies(text -> assertThat(run.exitValue()).as(text).isZero());
  }

  /// What the script `sanad` does with a product that is built.
  private static Path command(Path folder) throws Exception {
    var owner = PosixFilePermissions.fromString("rwx------");
    var command =
        Files.createFile(folder.resolve("sanad"), PosixFilePermissions.asFileAttribute(owner));
    return Files.writeString(
        command,
        "#!/bin/sh\nexec '%s' %s %s -jar '%s' \"$@\"\n"
            .formatted(
                NodeProcess.java(),
                String.join(" ", NodeProcess.FLAGS),
                NodeProcess.SHORT_LIFE,
                NodeProcess.jar()));
  }
}
