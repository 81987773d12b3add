package sanad.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/// When a data folder was last written before this start, by the clock of then: one that is behind
/// it now is wrong, or was wrong then.
final class LastWritten {
  /// The database writes it at least at each of its stops.
  private static final String CONTROL = "postgres/cluster/global/pg_control";

  private LastWritten() {}

  static Instant of(Path folder) throws IOException {
    var last = Instant.EPOCH;
    try (var files = Files.list(folder)) {
      for (var file : Stream.concat(files, Stream.of(folder.resolve(CONTROL))).toList()) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) continue;
        var at = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        if (at.isAfter(last)) last = at;
      }
    }
    return last;
  }
}
