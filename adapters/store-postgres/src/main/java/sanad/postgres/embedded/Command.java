package sanad.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of a program: waits for its end and keeps what it said.
///
/// @param exit the exit code, 124 when it was ended for taking too long
/// @param said standard output and error together, stripped
record Command(int exit, String said) {
  static Command run(List<String> words, Duration within) throws IOException, InterruptedException {
    Path said = Files.createTempFile("sanad-command", ".txt");
    try {
      // A file and not a pipe: a server that outlives its starter would hold the pipe open for
      // ever.
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(said.toFile())
              .start();
      return new Command(
          exit(process, within), Files.readString(said, StandardCharsets.UTF_8).strip());
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static int exit(Process process, Duration within) throws InterruptedException {
    try {
      if (process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return 124;
    } catch (InterruptedException stopped) {
      process.destroy();
      throw stopped;
    }
  }

  /// The line of a program's words that says what was wrong.
  static String lastWord(String said) {
    return said.lines()
        .filter(line -> line.contains("FATAL") || line.contains("ERROR") || line.contains("error:"))
        .reduce((earlier, later) -> later)
        .or(() -> said.lines().reduce((earlier, later) -> later))
        .map(line -> line.replaceFirst("^.*(FATAL|ERROR|error): *", ""))
        .orElse("");
  }

  boolean succeeded() {
    return exit == 0;
  }
}
