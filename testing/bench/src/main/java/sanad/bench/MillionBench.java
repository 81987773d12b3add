package sanad.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import sanad.bench.Requests.Middle;

/// Measures a node that grows to a million objects: each kind of request beside the same when it
/// held 10,000, for the partner whose they are and for one who may see ten; the memory of node and
/// database while the million streams in and out; the officers' pages; a start with so much; and a
/// second node that catches up with a week's backlog.
///
/// `./sanad bench million [--objects N] [--backlog N] [--port N]`: everything is written and read
/// over TAXII and by the pages, as partners and officers do it.
public final class MillionBench {
  private static final int SMALL = 10_000;
  private static final int FEW = 10;
  private static final int PAGE = 1_000;
  private static final String AUTHOR = "identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11";

  private final InventedRegister objects = new InventedRegister(20_261_124);
  private final BenchNode node;
  private final TaxiiLoad load;
  private final int many;

  private MillionBench(BenchNode node, int many) throws IOException {
    this.node = node;
    this.many = many;
    this.load = new TaxiiLoad(node.client(), URI.create("about:blank"), "", node.cpu());
  }

  /// Runs the measurement and prints its tables.
  public static void main(String[] arguments) throws Exception {
    var words = Words.of(arguments);
    var data = Path.of("target/bench/million-" + ProcessHandle.current().pid()).toAbsolutePath();
    int port = words.number("--port", 9_860);
    try (var node = BenchNode.start(data, port, words.text("--node-options", ""))) {
      var bench = new MillionBench(node, words.number("--objects", 1_000_000));
      bench.grow();
      new UserPages(node, bench.objects.known(), bench.objects.places()).run();
      new Backlog(node, bench.load, words.number("--backlog", 50_000))
          .run(data.resolveSibling(data.getFileName() + "-taker"), port + 10);
      new Restart(node, bench.objects.known().getFirst()).run();
    }
  }

  private void grow() throws IOException, InterruptedException {
    var owner = node.partner("owner");
    var few = node.partner("few");
    var small = collection("small", owner);
    var rare = collection("rare", few);
    var large = collection("large", owner);
    var memory = new Memory(node.pid(), node.postmaster());
    var tenth = fill(rare, FEW, FEW, memory);
    var smallMiddle = fill(small, SMALL, PAGE, memory);
    // twice: what runs for the first time is compiled while it runs
    Requests.of(small, smallMiddle);
    var before = Requests.of(small, smallMiddle);
    var rareBefore = Requests.of(rare, tenth);
    System.out.println("\nWriting, by envelopes of 1,000");
    var largeMiddle = fill(large, many, PAGE, memory);
    var after = Requests.of(large, largeMiddle);
    var rareAfter = Requests.of(rare, tenth);
    System.out.println("\nReading all, by pages of 1,000");
    drain(large, memory);
    Requests.table("the owner", SMALL, before, many, after);
    Requests.table("who may see ten", SMALL, rareBefore, many, rareAfter);
  }

  private TaxiiLoad collection(String name, BenchNode.Partner partner) throws IOException {
    return load.on(node.exchange(node.agreement(name, partner), partner), partner.authorization());
  }

  private Middle fill(TaxiiLoad into, int count, int each, Memory memory)
      throws IOException, InterruptedException {
    var middle = new Middle("", Instant.EPOCH);
    for (int done = 0; done < count; done += each) {
      var batch = objects.objects(each, AUTHOR);
      if (done <= count / 2) {
        middle = new Middle(id(batch.getFirst()), Instant.now());
      }
      into.write(List.of(StixLoad.envelope(batch).getBytes(StandardCharsets.UTF_8)), each);
      if (count > SMALL && done % (count / 10) == 0) {
        memory.say(done + each);
      }
    }
    return middle;
  }

  private static String id(String object) {
    return object.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
  }

  private void drain(TaxiiLoad from, Memory memory) throws IOException, InterruptedException {
    var seen = new long[1];
    var cost =
        from.pages(
            PAGE,
            page -> {
              if (seen[0] % Math.max(PAGE, many / 10) == 0) {
                memory.say(seen[0]);
              }
              seen[0] += page;
            });
    memory.say(seen[0]);
    System.out.printf(
        Locale.ROOT, "  %,d objects, %,.0f a CPU second%n", seen[0], cost.perCpuSecond());
  }
}
