package sanad.postgres.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The one node's hold on a data folder; the operating system ends it with the process.
///
/// **Source:** reliability.md F40 (a second start is refused within 2 s and the first is unharmed).
final class FolderLock implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the folder, or refuses after one second: a node that is just ending needs that long.
  static FolderLock take(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (lockOf(channel) == null) {
      if (System.nanoTime() > giveUp) {
        channel.close();
        throw new LaunchRefused(
            LaunchRefused.Code.FOLDER_IN_USE,
            "another node uses " + folder + "; stop it, or give this one another folder");
      }
      Thread.sleep(100);
    }
    return new FolderLock(channel);
  }

  private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
