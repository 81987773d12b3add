package sanad.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import sanad.bench.TaxiiLoad.Cost;

/// Measures a node's TAXII server beside OpenTAXII (sqlite), medallion (in memory) and `COPY` of
/// the same rows, on the same objects in one run.
///
/// `./sanad bench taxii [--port N] [--only invented|published] [--node-options OPTIONS]`: writes 10
/// envelopes of 1,000 objects to an *exchange* collection that grows to 10,000, reads them by pages
/// of 1,000, ten times, and polls for what is new where nothing is. Once with invented objects of
/// 600 bytes, and once with published ones where `shared/data/stix-load` lies beside a folder
/// above. The node has TLS, credential, rule and leaf; the peer none of them. CPU is that of the
/// servers alone: the node's process and all of its PostgreSQL, or all processes of the peer.
public final class TaxiiBench {
  private static final int OBJECTS = 10_000;
  private static final int PAGE = 1_000;
  private static final int WARM_UPS = 18;
  private static final int ROUNDS = 6;
  private static final int POLLS = 1_000;

  /// Readings of the whole collection in a round: one is a tenth of a second of CPU, which the
  /// kernel counts in hundredths.
  private static final int DRAINS = 10;

  /// Readings in a round of warm-up: a node's compiler goes on for some 3,500 pages.
  private static final int WARM_UP_DRAINS = 40;

  private static final int PEER_DRAINS = 3;
  private static final int PEER_POLLS = 100;

  /// Medallion's reads grow with the square of the collection.
  private static final int MEDALLION_PAGE = 100;

  private static final String LATE = "2099-01-01T00:00:00.000000Z";
  private static final String AUTHOR = "identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11";
  private static final List<String> BUNDLES =
      List.of("ics-attack-18.1.json", "mobile-attack-17.1.json", "capec-2.1-merged.json");

  private final Path folder = Path.of("target/bench/taxii-" + ProcessHandle.current().pid());
  private final int port;
  private final String nodeOptions;
  private final String only;

  private TaxiiBench(int port, String nodeOptions, String only) {
    this.port = port;
    this.nodeOptions = nodeOptions;
    this.only = only;
  }

  /// Runs the measurement and prints its tables.
  public static void main(String[] arguments) throws Exception {
    var words = Words.of(arguments);
    var only = words.text("--only", "");
    if (!List.of("", "invented", "published").contains(only)) {
      throw new IllegalArgumentException("--only: expected invented or published, got " + only);
    }
    new TaxiiBench(words.number("--port", 9_860), words.text("--node-options", ""), only).run();
  }

  /// Gives 10 envelopes of 1,000 objects; each round has objects of its own.
  private interface Work {
    List<byte[]> envelopes(int round) throws IOException;
  }

  private void run() throws IOException, InterruptedException, SQLException {
    if (!only.equals("published")) {
      var invented = new StixLoad(20_261_123);
      measure("Invented objects", round -> envelopes(invented.objects(OBJECTS, AUTHOR)));
    }
    if (!only.equals("invented")) {
      published();
    }
  }

  private void published() throws IOException, InterruptedException, SQLException {
    var published = RealLoad.folder();
    if (published.isEmpty()) {
      System.out.println("\nPublished objects: not measured, shared/data/stix-load is absent");
      return;
    }
    var real = RealLoad.of(published.get(), BUNDLES, 20_261_123);
    measure("Published objects", round -> envelopes(real.objects(round, 0, OBJECTS)));
  }

  private static List<byte[]> envelopes(List<String> objects) {
    return IntStream.range(0, objects.size() / PAGE)
        .mapToObj(i -> StixLoad.envelope(objects.subList(i * PAGE, (i + 1) * PAGE)))
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /// The three parts of the work.
  private record Costs(Cost write, Cost read, Cost poll) {}

  private record Ours(Costs cold, List<Costs> warm, CopyLimit.Limit copy) {}

  private void measure(String what, Work work)
      throws IOException, InterruptedException, SQLException {
    var same = work.envelopes(0);
    long bytes = same.stream().mapToLong(e -> e.length).sum();
    System.out.printf("%n%s: %,d in %,d bytes%n", what, OBJECTS, bytes);
    var peer = peer(same);
    var ours = ours(what, work, same);
    new TaxiiTable(ours.cold().write(), ours.cold().read(), ours.cold().poll())
        .print(
            total(ours.warm(), Costs::write),
            total(ours.warm(), Costs::read),
            total(ours.warm(), Costs::poll),
            peer.map(Costs::write),
            peer.map(Costs::read),
            peer.map(Costs::poll),
            ours.copy());
    medallion(same, ours);
  }

  /// All rounds together: new words enter their index in every other one, and whether the middle
  /// one had that to do would be chance.
  private static Cost total(List<Costs> rounds, Function<Costs, Cost> part) {
    return rounds.stream().map(part).reduce(Cost::plus).orElseThrow().of(OBJECTS);
  }

  private Ours ours(String what, Work work, List<byte[]> same)
      throws IOException, InterruptedException, SQLException {
    var data = folder.resolve(what.split(" ")[0]).toAbsolutePath();
    try (var node = BenchNode.start(data, port, nodeOptions)) {
      var partner = node.partner("bench");
      var client = node.client();
      var load =
          new TaxiiLoad(client, URI.create("about:blank"), partner.authorization(), node.cpu());
      var cold = costs(load.on(collection(node, partner, "cold")), work.envelopes(1), POLLS, 1);
      for (int i = 0; i < WARM_UPS; i++) {
        costs(
            load.on(collection(node, partner, "warm-up " + i)),
            work.envelopes(2 + i),
            POLLS,
            WARM_UP_DRAINS);
      }
      var warm = new ArrayList<Costs>();
      var last = URI.create("about:blank");
      for (int i = 0; i < ROUNDS; i++) {
        last = collection(node, partner, "round " + i);
        var envelopes = i == 0 ? same : work.envelopes(20 + i);
        warm.add(costs(load.on(last), envelopes, POLLS, DRAINS));
      }
      try (var copy = CopyLimit.on(node.database())) {
        var id = UUID.fromString(last.getPath().split("/")[4]);
        return new Ours(cold, warm, copy.of(id));
      }
    }
  }

  private static URI collection(BenchNode node, BenchNode.Partner partner, String name)
      throws IOException {
    return node.exchange(node.agreement(name, partner), partner);
  }

  private static Costs costs(TaxiiLoad load, List<byte[]> envelopes, int polls, int drains)
      throws IOException, InterruptedException {
    var write = load.write(envelopes, PAGE);
    var read = load.drain(PAGE, (long) envelopes.size() * PAGE);
    for (int i = 1; i < drains; i++) {
      read = read.plus(load.drain(PAGE, (long) envelopes.size() * PAGE));
    }
    return new Costs(write, read, load.emptyPolls(polls, LATE));
  }

  /// The second peer, in what it can do: it writes the same, and is read at a tenth of the size.
  private void medallion(List<byte[]> same, Ours ours) throws InterruptedException {
    try {
      var bin = new PythonPeers(Path.of("target/peers")).bin("medallion");
      var data = Files.createDirectories(folder.resolve("medallion-" + same.hashCode()));
      try (var peer = Medallion.start(bin, data, port + 3)) {
        var load =
            new TaxiiLoad(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                peer.small(),
                Medallion.AUTHORIZATION,
                new ProcessCpu(List.of(peer.pid())));
        load.write(same.subList(0, 1), PAGE);
        var page = load.again(1, "?limit=" + MEDALLION_PAGE);
        var poll = load.again(1, "?added_after=" + LATE);
        var write = load.on(peer.large()).write(same, PAGE);
        System.out.printf(
            Locale.ROOT,
            "  medallion: write %,.0f objects a CPU second (ours %.1f times); of %,d objects a page of %d"
                + " takes %,.0f ms of CPU, an empty poll %,.0f ms (ours %.2f ms at %,d)%n",
            write.perCpuSecond(),
            total(ours.warm(), Costs::write).perCpuSecond() / write.perCpuSecond(),
            PAGE,
            MEDALLION_PAGE,
            page.cpuMillisEach(),
            poll.cpuMillisEach(),
            total(ours.warm(), Costs::poll).cpuMillisEach(),
            OBJECTS);
      }
    } catch (IOException away) {
      System.out.println("  medallion is not measured: " + away.getMessage());
    }
  }

  private Optional<Costs> peer(List<byte[]> same) throws InterruptedException {
    try {
      var bin = new PythonPeers(Path.of("target/peers")).bin("opentaxii");
      var data = Files.createDirectories(folder.resolve("opentaxii-" + same.hashCode()));
      try (var peer = OpenTaxii.start(bin, data, port + 2)) {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var load = new TaxiiLoad(client, peer.objects(), "", new ProcessCpu(List.of(peer.pid())));
        load.emptyPolls(PEER_POLLS, LATE);
        return Optional.of(costs(load, same, PEER_POLLS, PEER_DRAINS));
      }
    } catch (IOException away) {
      System.out.println("  OpenTAXII is not measured: " + away.getMessage());
      return Optional.empty();
    }
  }
}
