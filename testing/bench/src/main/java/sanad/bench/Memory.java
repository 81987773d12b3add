package sanad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// Memory of a node and of its database: the proportional set size of the processes, which counts
/// what they share once, from `/proc`.
record Memory(long node, long postmaster) {

  /// Prints a sample.
  void say(long objects) {
    System.out.printf(
        Locale.ROOT,
        "  at %,9d objects: node %,d MB, database %,d MB%n",
        objects,
        pss(node) >> 10,
        tree(postmaster).mapToLong(Memory::pss).sum() >> 10);
  }

  private static Stream<Long> tree(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
        .map(ProcessHandle::pid);
  }

  /// In kB; 0 for a process that has ended.
  private static long pss(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException ended) {
      return 0;
    }
  }
}
