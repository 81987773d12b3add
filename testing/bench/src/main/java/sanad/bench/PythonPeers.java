package sanad.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The peers from PyPI, each in a virtual environment of its own under `target/peers`, installed
/// when first asked for. Versions are pinned; those of a peer's own dependencies only where the
/// newest ones break it.
final class PythonPeers {
  private static final Map<String, List<String>> REQUIREMENTS =
      Map.of(
          "opentaxii",
          List.of(
              "opentaxii==0.10.0b1",
              "marshmallow<4",
              "sqlalchemy<2",
              "flask<2.3",
              "werkzeug<2.3",
              "setuptools<80",
              "gunicorn==23.0.0"),
          "medallion",
          List.of("medallion==3.0.0"),
          "stix",
          List.of("stix2==3.0.2", "stix2-validator==3.3.2"),
          "names",
          List.of("nomenklatura==4.17.4", "rigour==2.6.1", "rapidfuzz==3.14.6", "pyicu==2.17"));

  private final Path folder;

  PythonPeers(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /// The `bin` folder of a peer, installed.
  Path bin(String peer) throws IOException, InterruptedException {
    var venv = folder.resolve(peer);
    var done = venv.resolve(".installed");
    if (!Files.exists(done)) {
      Files.createDirectories(folder);
      run(List.of("python3", "-m", "venv", venv.toString()));
      var install = new ArrayList<>(List.of(venv.resolve("bin/pip").toString(), "-q", "install"));
      install.addAll(REQUIREMENTS.getOrDefault(peer, List.of()));
      run(install);
      Files.createFile(done);
    }
    return venv.resolve("bin");
  }

  /// Runs a command to its end and answers what it printed; its last line is the reason where it
  /// fails.
  static String run(List<String> command) throws IOException, InterruptedException {
    return run(command, Map.of());
  }

  static String run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      var lines = printed.strip().lines().toList();
      throw new IOException(
          Path.of(command.getFirst()).getFileName()
              + " failed: "
              + (lines.isEmpty() ? "it said nothing" : lines.getLast()));
    }
    return printed;
  }
}
