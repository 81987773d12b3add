package sanad.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The peers of name matching from PyPI: nomenklatura's logic-v2 with its own data, and
/// Jaro-Winkler over ICU's transliteration with sorted words.
final class NamesPeers {
  private String reason = "";

  /// @param values one a line of what was asked
  /// @param speed microseconds a pair, or queries per CPU second
  record Scores(double[] values, String version, double speed) {}

  /// Why the last answer was empty.
  String reason() {
    return reason;
  }

  /// Runs the script of the peers; empty where they cannot be installed or fail.
  Optional<Scores> scores(String what, Path file, String more)
      throws IOException, InterruptedException {
    try {
      Path bin = new PythonPeers(Path.of("target/peers")).bin("names");
      Path script = Path.of("target/bench/names_peers.py");
      try (InputStream in = NamesPeers.class.getResourceAsStream("names_peers.py")) {
        if (in == null) throw new IllegalStateException("names_peers.py is not in the class path");
        Files.write(script, in.readAllBytes());
      }
      Path errors = Path.of("target/bench/names-peers.log");
      var process =
          new ProcessBuilder(
                  bin.resolve("python").toString(), script.toString(), what, file.toString(), more)
              .redirectError(errors.toFile())
              .start();
      List<String> lines = process.inputReader().lines().toList();
      boolean ended = process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
      String last = Files.readString(errors).strip().lines().reduce((a, b) -> b).orElse("");
      if (!ended || !last.contains("\t")) {
        process.destroyForcibly();
        reason = last;
        return Optional.empty();
      }
      double[] values = lines.stream().mapToDouble(Double::parseDouble).toArray();
      String[] said = last.split("\t");
      return Optional.of(new Scores(values, said[0], Double.parseDouble(said[1])));
    } catch (IOException failed) {
      reason = String.valueOf(failed.getMessage()).lines().reduce((a, b) -> b).orElse("");
      return Optional.empty();
    }
  }
}
