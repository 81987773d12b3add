package sanad.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;

/// A node that holds much is stopped and started again: until it answers, until it finds a name,
/// and what it takes on disk and in memory.
///
/// @param known a person whom it holds
record Restart(BenchNode node, InventedRegister.Known known) {
  private static final double GOAL_SECONDS = 5;

  /// Runs and prints it.
  void run() throws IOException, InterruptedException {
    var started = node.again();
    var cpu = node.cpu();
    var officer = Officers.of(node, 1).getFirst();
    long from = System.nanoTime();
    var found =
        officer.get("/search?q=" + URLEncoder.encode(known.name(), StandardCharsets.UTF_8)).body();
    var named = Duration.ofNanos(System.nanoTime() - from);
    System.out.printf(
        Locale.ROOT,
        "%nStart with all this: ready after %.1f s (at most %.0f: %s); the first name was found %.1f s later: %s%n",
        started.toMillis() / 1e3,
        GOAL_SECONDS,
        started.toMillis() / 1e3 <= GOAL_SECONDS ? "met" : "missed",
        named.toMillis() / 1e3,
        found.contains(known.id()) ? "the right one" : "another");
    System.out.printf(Locale.ROOT, "  CPU until then %.1f s%n", cpu.used().toMillis() / 1e3);
    new Memory(node.pid(), node.postmaster()).say(0);
    System.out.printf(Locale.ROOT, "  on disk %,d MB%n", size() >> 20);
  }

  private long size() throws IOException {
    try (var files = Files.walk(node.data().resolve("postgres/cluster"))) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }
}
