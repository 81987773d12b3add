package sanad.postgres.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A 64 MB file that is given up when the disk is so full that PostgreSQL could not start.
///
/// **Source:** reliability.md F9 (seen: on a full disk the write-ahead log cannot be extended, so
/// no start).
final class Ballast {
  static final long SIZE = 64L << 20;
  private static final int CHUNK = 1 << 20;

  private final Path file;

  Ballast(Path folder) {
    this.file = folder.resolve("ballast");
  }

  /// Deletes the ballast when less than its own size is free, so that recovery has room.
  void giveUpIfFull(DiskSpace space) throws IOException {
    if (space.free() < SIZE) {
      Files.deleteIfExists(file);
    }
  }

  /// The space less what the ballast will take again.
  DiskSpace without(DiskSpace space) {
    long kept = file.toFile().length();
    return new DiskSpace(Math.max(0, space.free() - Math.max(0, SIZE - kept)), space.total());
  }

  /// Makes the ballast again once there is room for it above the watermark.
  void restore(DiskSpace space) throws IOException {
    boolean whole = Files.exists(file) && Files.size(file) == SIZE;
    if (whole || space.free() < space.watermark() + SIZE) {
      return;
    }
    // Bytes that no file system can compress or leave out as a hole; a fixed seed, since they say
    // nothing.
    SplittableRandom filler = new SplittableRandom(SIZE);
    byte[] chunk = new byte[CHUNK];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long written = 0; written < SIZE; written += CHUNK) {
        filler.nextBytes(chunk);
        out.write(chunk);
      }
    }
  }
}
