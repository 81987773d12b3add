package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sanad.store.Collection;
import sanad.testkit.Scratch;

/// EXERCISE. The public Python clients against a node: with the Python that `-Dsanad.python` names,
/// else they are installed from the Python index into `target/clients` where they are missing.
@Tag("clients")
class RealClientsIT {
  private static final Path ENVIRONMENT = Path.of("target", "clients").toAbsolutePath();

  @Test
  void taxii2_client_and_stix2_push_page_and_delete() throws Exception {
    install();
    try (var node = ServedNode.of(ServedNode.A, () -> Instant.parse("2026-11-23T10:00:00Z"))) {
      node.serve();
      var credential = node.credential(ServedNode.B);
      var script = Scratch.file("clients", ".py");
      try (var in = RealClientsIT.class.getResourceAsStream("clients.py")) {
        Files.write(script, in.readAllBytes());
      }
      var output =
          run(
              python(),
              script.toString(),
              node.root().resolve("/taxii2/").toString(),
              credential.name(),
              credential.secret(),
              ExerciseTls.pem().toString(),
              node.collection(ServedNode.B, Collection.Kind.EXCHANGE).toString());
      assertThat(output).endsWith("all held\n");
    }
  }

  private static String python() {
    var given = System.getProperty("sanad.python", "");
    return given.isEmpty() ? own() : given;
  }

  private static String own() {
    return ENVIRONMENT.resolve("bin/python").toString();
  }

  private static void install() throws IOException, InterruptedException {
    if (python().equals(own()) && Files.notExists(ENVIRONMENT.resolve("installed"))) {
      run("python3", "-m", "venv", ENVIRONMENT.toString());
      run(python(), "-m", "pip", "install", "-q", "taxii2-client==2.3.0", "stix2==3.0.2");
      Files.createFile(ENVIRONMENT.resolve("installed"));
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    // These would win over the certificate that the script names.
    if (command[0].equals(python()) && command.length > 3 && command[1].endsWith(".py")) {
      builder.environment().keySet().removeAll(List.of("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"));
    }
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
