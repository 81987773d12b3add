package sanad.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much room the disk of the data folder has, and whether intake must stop to leave enough for
/// recalls.
///
/// PostgreSQL on a full disk first refuses writes, then stops and does not start again; so the node
/// stops taking things in at 10 % or 2 GiB free, whichever is smaller, and keeps serving reads and
/// recalls.
///
/// @param free bytes that this process may still use
/// @param total bytes of the whole file system
///
///   **Source:** reliability.md F9.
public record DiskSpace(long free, long total) {
  private static final long TWO_GIB = 2L << 30;

  /// The space of the file system that holds `folder`, as it is now.
  public static DiskSpace of(Path folder) {
    try {
      FileStore store = Files.getFileStore(folder);
      return new DiskSpace(store.getUsableSpace(), store.getTotalSpace());
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read the free space of " + folder, failed);
    }
  }

  /// Below how many free bytes intake stops.
  public long watermark() {
    return Math.min(total / 10, TWO_GIB);
  }

  /// How large the write-ahead log may grow between checkpoints, in MiB: a sixteenth of the disk,
  /// so that a small one is not full of it.
  long logMebibytes() {
    return Math.clamp((total >> 20) / 16, 64, 512);
  }

  /// Whether nothing new may be taken in.
  public boolean intakeStopped() {
    return free < watermark();
  }
}
