package sanad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sanad.lists.ListEntry;
import sanad.lists.ListScreen;
import sanad.lists.ListedName;
import sanad.names.KnownAliases;
import sanad.names.NameIndex;

/// A million names, really: what an index of them takes in memory and as a mapped file, and how
/// long two threads need to screen them against 20,000 entries. The names are put together of the
/// parts of the data's distractors by a fixed seed.
final class MillionNames {
  private static final int NAMES = 1_000_000;
  private static final int ENTRIES = 20_000;
  private static final int BATCH = 1_000;
  private static final int THREADS = 2;

  private final List<String[]> others;

  MillionNames(NamesData data) {
    others = data.rows("distractors.tsv");
  }

  void run() throws IOException, InterruptedException {
    memory();
    screen();
  }

  /// The n-th name: two names of the data, crossed in the middle.
  private String name(int n) {
    var random = new SplittableRandom(n);
    String[] one = others.get(random.nextInt(others.size()))[1].split(" ");
    String[] two = others.get(random.nextInt(others.size()))[1].split(" ");
    var parts = new ArrayList<>(List.of(one).subList(0, (one.length + 1) / 2));
    parts.addAll(List.of(two).subList(two.length / 2, two.length));
    return String.join(" ", parts);
  }

  private void memory() throws IOException {
    long before = heap();
    long start = System.nanoTime();
    var index =
        NameIndex.of(
            IntStream.range(0, NAMES).mapToObj(i -> new NameIndex.Entry("N" + i, name(i))));
    double seconds = (System.nanoTime() - start) / 1e9;
    long heap = heap() - before;
    Path file = Files.createDirectories(Path.of("target/bench")).resolve("million.index");
    index.save(file);
    NamesBench.say(
        "%,d names indexed in %.0f s: %d bytes a name off the heap, %d on it, file %d, mapped %,d%n",
        index.size(),
        seconds,
        index.bytes() / NAMES,
        Math.max(0, heap) / NAMES,
        Files.size(file) / NAMES,
        NameIndex.open(file).size());
    Files.delete(file);
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private void screen() throws InterruptedException {
    var entries =
        Stream.iterate(0, i -> i + 1)
            .limit(Math.min(ENTRIES, others.size()))
            .map(i -> entry(others.get(i)[0], others.get(i)[1]))
            .toList();
    var held = new ListScreen.Held(new ListScreen.Source("bench", "1"), entries);
    var screen = ListScreen.of(List.of(held), KnownAliases.NONE);
    var candidates = new AtomicLong();
    long start = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(THREADS)) {
      var batches = new ArrayList<Callable<Long>>();
      for (int from = 0; from < NAMES; from += BATCH) {
        int first = from;
        batches.add(
            () -> {
              long cpu = ThreadCpu.nanos();
              for (int i = first; i < first + BATCH; i++) {
                var found = screen.candidates(entry("N" + i, name(i)), ListScreen.FLOOR);
                candidates.addAndGet(found.size());
              }
              return ThreadCpu.nanos() - cpu;
            });
      }
      long cpu = 0;
      for (var done : pool.invokeAll(batches)) cpu += done.get();
      NamesBench.say(
          "%,d names against %,d entries in %.0f s by %d threads (%.0f s of CPU): %,d candidates%n",
          NAMES,
          screen.names(),
          (System.nanoTime() - start) / 1e9,
          THREADS,
          cpu / 1e9,
          candidates.get());
    } catch (ExecutionException bug) {
      throw new IllegalStateException("screening failed", bug.getCause());
    }
  }

  private static ListEntry entry(String id, String name) {
    return new ListEntry(
        id,
        ListEntry.Kind.PERSON,
        List.of(new ListedName(name, ListedName.Quality.PRIMARY)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
