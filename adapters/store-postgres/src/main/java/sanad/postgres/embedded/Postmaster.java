package sanad.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Starts, adopts and stops the server of one cluster.
///
/// **Source:** reliability.md F3 (retry while the dead one is still a zombie), stack.md 2
/// (adoption).
final class Postmaster {
  /// Wherever there is room.
  static final int ANY_PORT = 0;

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final EmbeddedSettings settings;
  private final Cluster cluster;
  private final ServerProcesses processes;

  Postmaster(EmbeddedSettings settings, Cluster cluster) {
    this.settings = settings;
    this.cluster = cluster;
    this.processes = new ServerProcesses(cluster, settings.cluster());
  }

  /// Makes sure that the server runs, and says on which loopback port.
  ///
  /// @param wanted where it must be, or [#ANY_PORT]
  int ensure(int wanted) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    long giveUp = begun + settings.startWithin().toNanos();
    String reason = "";
    for (int attempt = 0; System.nanoTime() < giveUp; attempt++) {
      Optional<ServerProcesses.PidFile> live = processes.livePostmaster();
      if (live.isPresent()) {
        if (live.get().status().equals("ready")
            && (wanted == ANY_PORT || live.get().port() == wanted)) {
          return live.get().port();
        }
        if (live.get().status().equals("ready") && attempt == 0) {
          stop();
        }
        if (!live.get().status().equals("ready")) {
          // it recovers, which takes as long as there is to recover
          giveUp = begun + settings.atWork().toNanos();
        }
        Thread.sleep(PAUSE);
        continue;
      }
      processes.endOrphans();
      if (attempt > 20) {
        processes.forgetDeadPostmaster();
      }
      int port = wanted == ANY_PORT ? freePort() : wanted;
      Command started = start(port, Duration.ofNanos(giveUp - System.nanoTime()));
      if (started.succeeded()) {
        return port;
      }
      reason = lastWords(started);
      if (lives()) {
        giveUp = begun + settings.atWork().toNanos();
      }
      Thread.sleep(PAUSE);
    }
    throw new LaunchRefused(
        LaunchRefused.Code.NOT_READY,
        "PostgreSQL in " + settings.folder() + " did not become ready; it said: " + reason);
  }

  /// Whether the server of this folder lives.
  boolean lives() throws IOException {
    return processes.livePostmaster().isPresent();
  }

  /// Ends all sessions and shuts down in order; after half a minute without order.
  void stop() throws IOException, InterruptedException {
    if (lives()) {
      Command fast = cluster.control(Duration.ofSeconds(35), "stop", "-m", "fast", "-t", "30");
      if (!fast.succeeded() && lives()) {
        cluster.control(Duration.ofSeconds(10), "stop", "-m", "immediate", "-t", "5");
      }
    }
    // it has no file yet for a moment at its start, and no more for a moment at its end, and these
    // are long on a busy machine
    processes.endOrphans();
  }

  private Command start(int port, Duration within) throws IOException, InterruptedException {
    cluster.configure(port);
    Path log = settings.log();
    new ServerLog(log).bound();
    long seconds = Math.max(1, within.toSeconds());
    return cluster.control(
        within.plusSeconds(2),
        "start",
        "--silent",
        "--wait",
        "-t",
        Long.toString(seconds),
        "-l",
        log.toString());
  }

  private String lastWords(Command started) throws IOException {
    if (!Files.exists(settings.log())) {
      return started.said();
    }
    return Files.readAllLines(settings.log()).reversed().stream()
        .filter(
            line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("could not"))
        .findFirst()
        .orElse(started.said());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
