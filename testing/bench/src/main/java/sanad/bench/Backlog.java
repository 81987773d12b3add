package sanad.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// A week's backlog: a second real node, with a database of its own, pulls all at once what waits
/// for it at the first. EXERCISE.
final class Backlog {
  private static final int PAGE = 1_000;
  private static final Duration GOAL = Duration.ofMinutes(5);

  private final BenchNode giver;
  private final TaxiiLoad load;
  private final int many;

  Backlog(BenchNode giver, TaxiiLoad load, int many) {
    this.giver = giver;
    this.load = load;
    this.many = many;
  }

  /// Fills a collection of the giver, starts the other node and lets it catch up.
  void run(Path data, int port) throws IOException, InterruptedException {
    var self = BenchNode.value(giver.asked("agency", "show"), "id");
    var partner = giver.partner("backlog");
    var collection = giver.exchange(giver.agreement("backlog", partner), partner);
    var waiting = load.on(collection, partner.authorization());
    var objects = new InventedRegister(50_000);
    for (int done = 0; done < many; done += PAGE) {
      var envelope = StixLoad.envelope(objects.objects(PAGE, self));
      waiting.write(List.of(envelope.getBytes(StandardCharsets.UTF_8)), PAGE);
    }
    try (var taker = BenchNode.start(data, port, "")) {
      var link = link(taker, self, collection.toString(), partner);
      var cpu = taker.cpu();
      var before = cpu.used();
      long from = System.nanoTime();
      var said = taker.asked("pull", link);
      var took = Duration.ofNanos(System.nanoTime() - from);
      long stored = Long.parseLong(said.replaceAll("(?s).*\"stored\"\\s*:\\s*(\\d+).*", "$1"));
      System.out.printf(
          Locale.ROOT,
          "%nBacklog: %,d of %,d objects caught up in %d:%02d (the taker used %d s of CPU); under %d:00: %s%n",
          stored,
          many,
          took.toMinutes(),
          took.toSecondsPart(),
          cpu.used().minus(before).toSeconds(),
          GOAL.toMinutes(),
          stored == many && took.compareTo(GOAL) < 0 ? "met" : "missed");
    }
  }

  /// Registers the giver at the taker, and the way to it.
  private String link(BenchNode taker, String giverId, String objects, BenchNode.Partner as)
      throws IOException {
    taker.asked("partner", "add", "--id", giverId, "--name", "en=EXERCISE giver");
    var agreement = taker.agreement("backlog", new BenchNode.Partner(giverId, ""));
    var secret = taker.data().resolveSibling("backlog.secret");
    Files.writeString(secret, as.line() + "\n");
    var parts = objects.split("collections/|/objects", -1);
    var made =
        taker.asked(
            "partner",
            "link",
            giverId,
            "--api-root",
            parts[0],
            "--collection",
            parts[1],
            "--certificate",
            fingerprint(giver.data().resolve("tls/partners.pem")),
            "--secret-file",
            secret.toString(),
            "--agreement",
            agreement,
            "--for",
            BenchNode.PURPOSE);
    return BenchNode.value(made, "id");
  }

  private static String fingerprint(Path pem) throws IOException {
    try (var in = Files.newInputStream(pem)) {
      var certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (CertificateException | NoSuchAlgorithmException everyJdkReadsIt) {
      throw new IllegalStateException(everyJdkReadsIt);
    }
  }
}
