package sanad.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// CPU time of servers: user and system time of processes and all their descendants, read from
/// `/proc`. What a child used before it ended counts through its parent.
final class ProcessCpu {
  private static final int UTIME = 11;
  private static final int STIME = 12;
  private static final int CHILD_UTIME = 13;
  private static final int CHILD_STIME = 14;
  private static final long TICKS = 100;

  private final Set<Long> roots = new HashSet<>();

  ProcessCpu(List<Long> roots) {
    this.roots.addAll(roots);
  }

  /// CPU time used so far.
  Duration used() {
    long ticks =
        roots.stream().flatMap(ProcessCpu::tree).distinct().mapToLong(ProcessCpu::ticks).sum();
    return Duration.ofMillis(ticks * 1000 / TICKS);
  }

  private static Stream<Long> tree(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
        .map(ProcessHandle::pid);
  }

  private static long ticks(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // the command's name may hold spaces; fields count from after its closing bracket
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Long.parseLong(fields[UTIME])
          + Long.parseLong(fields[STIME])
          + Long.parseLong(fields[CHILD_UTIME])
          + Long.parseLong(fields[CHILD_STIME]);
    } catch (IOException gone) {
      return 0;
    } catch (NumberFormatException unreadable) {
      throw new UncheckedIOException(new IOException("/proc stat of " + pid, unreadable));
    }
  }
}
