package sanad.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A way to do harm, and whether this machine has it.
enum Injector {
  /// Signals to processes that are found by their working folder.
  SIGNALS("signals, /proc") {
    @Override
    boolean present(Path room) {
      return Files.isReadable(Path.of("/proc/self/cwd")) && works("kill", "-0", self());
    }
  },
  /// A small file system of its own in memory.
  TMPFS("tmpfs mount (root)") {
    @Override
    boolean present(Path room) throws IOException {
      return mounts(room, "-t", "tmpfs", "-o", "size=1m", "tmpfs");
    }
  },
  /// A small ext4 in a file.
  LOOP("loop-mounted ext4 (root)") {
    @Override
    boolean present(Path room) throws IOException {
      var file = Files.createTempFile(room, "probe", ".ext4");
      try {
        return works("truncate", "-s", "4m", file.toString())
            && works("mkfs.ext4", "-q", "-F", file.toString())
            && mounts(room, "-o", "loop", file.toString());
      } finally {
        Files.deleteIfExists(file);
      }
    }
  };

  private final String words;

  Injector(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /// Tries it in `room`, and leaves nothing behind.
  abstract boolean present(Path room) throws IOException;

  private static String self() {
    return Long.toString(ProcessHandle.current().pid());
  }

  private static boolean mounts(Path room, String... how) throws IOException {
    var point = Files.createTempDirectory(room, "probe");
    try {
      var words = new ArrayList<>(List.of("mount"));
      words.addAll(List.of(how));
      words.add(point.toString());
      boolean mounted = works(words.toArray(String[]::new));
      return mounted && works("umount", point.toString());
    } finally {
      Files.deleteIfExists(point);
    }
  }

  /// Whether a command of the system is here and does its work.
  static boolean works(String... words) {
    try {
      var process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
