package sanad.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The operating system's view of one cluster: its live postmaster and the processes that outlived
/// one.
///
/// A PostgreSQL process works in its data folder; that, and not a name or a number in a file, says
/// whose it is. Where there is no `/proc` (macOS) only the postmaster of the pid file is known, and
/// orphans end by themselves.
///
/// **Source:** reliability.md F3: an orphan that waited on a lock of a dead process blocked every
/// later start.
final class ServerProcesses {
  private static final Path PROC = Path.of("/proc");

  private final Cluster cluster;
  private final Path pidFile;

  ServerProcesses(Cluster cluster, Path folder) {
    this.cluster = cluster;
    this.pidFile = folder.resolve("postmaster.pid");
  }

  /// What `postmaster.pid` says. @param pid its process @param port its port @param status e.g.
  /// `ready`
  record PidFile(long pid, int port, String status) {}

  /// The pid file's content, if it is there and whole.
  Optional<PidFile> pidFile() {
    try {
      List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
      if (lines.size() < 8) {
        return Optional.empty();
      }
      return Optional.of(
          new PidFile(
              Long.parseLong(lines.get(0).strip()),
              Integer.parseInt(lines.get(3).strip()),
              lines.get(7).strip()));
    } catch (IOException | NumberFormatException absentOrTorn) {
      return Optional.empty();
    }
  }

  /// The postmaster of this very folder, if it lives; a copied folder's pid file names somebody
  /// else's.
  Optional<PidFile> livePostmaster() throws IOException {
    Optional<PidFile> said = pidFile();
    if (said.isPresent() && isOurs(said.get().pid())) {
      return said;
    }
    return Optional.empty();
  }

  boolean isOurs(long pid) throws IOException {
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .flatMap(handle -> handle.info().command())
          .filter(command -> command.endsWith("/postgres"))
          .isPresent();
    }
    return worksHere(PROC.resolve(Long.toString(pid)));
  }

  /// Ends what a dead postmaster left behind; its shared memory would block the next one.
  ///
  /// @return how many were ended
  int endOrphans() throws IOException, InterruptedException {
    List<Long> left = here();
    // Most end by themselves within a moment of the postmaster's death; the stuck ones never do.
    for (int tries = 0; !left.isEmpty() && tries < 5; tries++) {
      Thread.sleep(100);
      left = here();
    }
    for (long pid : left) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
    return left.size();
  }

  /// Removes a pid file whose process is a zombie or gone, when nothing works in the folder any
  /// more.
  void forgetDeadPostmaster() throws IOException {
    if (here().isEmpty()) {
      Files.deleteIfExists(pidFile);
    }
  }

  private List<Long> here() throws IOException {
    List<Long> found = new ArrayList<>();
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return found;
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (worksHere(process)) {
          found.add(Long.parseLong(process.getFileName().toString()));
        }
      }
    }
    return found;
  }

  /// A zombie has no working folder any more, so it does not count.
  private boolean worksHere(Path process) throws IOException {
    try {
      Path program = Files.readSymbolicLink(process.resolve("exe"));
      String name = program.getFileName().toString();
      return (name.equals("postgres") || name.startsWith("postgres (deleted)"))
          && cluster.holds(Files.readSymbolicLink(process.resolve("cwd")));
    } catch (IOException endedMeanwhileOrNotOurs) {
      return false;
    }
  }
}
