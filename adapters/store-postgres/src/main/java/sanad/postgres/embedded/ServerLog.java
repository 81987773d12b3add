package sanad.postgres.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// What the server says, in one file and the end of the one before: neither grows beyond its bound
/// for longer than a round of the watch, however long the server runs.
///
/// The server appends to the file that it was started with, so what was said is copied away and the
/// file is emptied under it; a line that is written in between is lost. The server's own collector
/// bounds by time alone, and loses what it says before and after the collector lives.
final class ServerLog {
  static final long BOUND = 8L << 20;

  private final Path file;
  private final Path before;

  ServerLog(Path file) {
    this.file = file;
    this.before = file.resolveSibling("postgres.old.log");
  }

  /// Keeps the end of a file that is too long beside it, and empties it. On a disk without room for
  /// that the end is lost: the room is for what was promised to be kept.
  void bound() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) <= BOUND) {
      return;
    }
    // The folder is the server's: a link that it laid there must not lead its node, which may be
    // root, to another file.
    try (var log =
        FileChannel.open(
            file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      try {
        keepEnd(log);
      } catch (IOException noRoom) {
        Files.deleteIfExists(before);
      }
      log.truncate(0);
    }
  }

  private void keepEnd(FileChannel log) throws IOException {
    Files.deleteIfExists(before);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var kept = FileChannel.open(before, how, owner)) {
      long end = log.size();
      long at = Math.max(0, end - BOUND);
      while (at < end) {
        long copied = log.transferTo(at, end - at, kept);
        if (copied <= 0) {
          return;
        }
        at += copied;
      }
    }
  }
}
