package sanad.postgres.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/// Where and how the embedded server runs.
///
/// @param folder the folder that holds everything of this server (cluster, secret, log, ballast);
///   made when absent
/// @param servers the folder into which server binaries are unpacked; several nodes of one machine
///   may share it
/// @param startWithin how long a start is tried that does not succeed
/// @param flush whether initdb flushes the new cluster to disk; only a test's scratch cluster says
///   no
public record EmbeddedSettings(Path folder, Path servers, Duration startWithin, Flush flush) {
  /// Whether a newly made cluster is flushed to disk before first use. Commits are always flushed.
  public enum Flush {
    NEW_CLUSTER,
    /// For a scratch cluster, whose making would otherwise be most of a test's time.
    COMMITS_ONLY
  }

  /// Checks the values and makes the paths absolute.
  public EmbeddedSettings {
    folder = folder.toAbsolutePath().normalize();
    servers = servers.toAbsolutePath().normalize();
    Objects.requireNonNull(flush, "flush");
    if (startWithin.isNegative() || startWithin.isZero()) {
      throw new IllegalArgumentException("startWithin: expected a positive time");
    }
  }

  /// Everything below `folder`, within one minute.
  public static EmbeddedSettings in(Path folder) {
    return new EmbeddedSettings(
        folder, folder.resolve("server"), Duration.ofMinutes(1), Flush.NEW_CLUSTER);
  }

  /// The same with the binaries in a folder that several nodes share (the demo's three nodes unpack
  /// once).
  public EmbeddedSettings withServers(Path shared) {
    return new EmbeddedSettings(folder, shared, startWithin, flush);
  }

  /// The same for a scratch cluster of a test.
  public EmbeddedSettings asScratch() {
    return new EmbeddedSettings(folder, servers, startWithin, Flush.COMMITS_ONLY);
  }

  /// How long is waited for what is at work: a new cluster, a recovery. On a slow or busy machine
  /// these take minutes.
  Duration atWork() {
    return startWithin.multipliedBy(10);
  }

  Path cluster() {
    return folder.resolve("cluster");
  }

  Path log() {
    return folder.resolve("log").resolve("postgres.log");
  }
}
