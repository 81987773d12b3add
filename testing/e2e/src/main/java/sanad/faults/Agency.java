package sanad.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import sanad.e2e.CommandLineOf;
import sanad.e2e.NodeProcess;
import sanad.e2e.Ports;
import sanad.stix.StixId;

/// A real node of an invented agency in a process and a folder of its own, which can be killed and
/// started again. EXERCISE.
final class Agency implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private final Path room;
  private final Path data;
  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private NodeProcess node;

  private Agency(Path room, Path data, int port, NodeProcess node) {
    this.room = room;
    this.data = data;
    this.port = port;
    this.node = node;
  }

  /// Starts a new one in `room`, with its data in `data`, and signs its administrator in.
  static Agency found(Path room, Path data, String... javaOptions) throws Exception {
    int port = Ports.freePair();
    var agency = new Agency(room, data, port, NodeProcess.start(data, port, javaOptions));
    NotHeld.unless(agency.node.isAlive(), "a node starts: %s", agency.node.output());
    var first = Files.readString(data.resolve("first-password.txt")).strip();
    agency.admin().signIn("admin", first, room);
    return agency;
  }

  /// The administrator's command line.
  CommandLineOf admin() {
    return new CommandLineOf("http://127.0.0.1:" + port, room.resolve("admin.token"));
  }

  /// A partner of the exercise with a collection that it may write and read.
  ///
  /// @param id of its identity
  record Partner(String id, String agreement, String collection, String credential) {}

  /// Registers a partner, an agreement with it, its credential, and its *exchange* collection.
  Partner partner(RandomGenerator random) throws Exception {
    var id = StixId.randomUuid(random);
    admin().json("partner", "add", "--id", id.toString(), "--name", "en=EXERCISE partner");
    var agreement = CommandLineOf.value(agree(id.toString(), List.of()), "id");
    return partner(id.toString(), agreement);
  }

  /// Credential and *exchange* collection of a partner under an agreement that is there.
  Partner partner(String id, String agreement) throws Exception {
    var secret = room.resolve("credential-" + id);
    admin().json("partner", "credential", id, "--name", "e-" + id, "--out", "" + secret, "--force");
    var made =
        admin()
            .json(
                "partner",
                "collection",
                id,
                "--agreement",
                agreement,
                "--for",
                "ct-investigation",
                "--kind",
                "exchange");
    return new Partner(
        id, agreement, CommandLineOf.value(made, "id"), Files.readString(secret).strip());
  }

  /// An agreement with another agency.
  String agree(String other, List<String> more) {
    var words =
        new ArrayList<>(
            List.of("agreement", "add", "--name", "EXERCISE agreement", "--party", other));
    words.addAll(List.of("--for", "ct-investigation", "--ceiling", "secret"));
    words.addAll(List.of("--equivalent", "EX/SECRET=secret", "--until", "2099-01-01"));
    words.addAll(more);
    return admin().json(words.toArray(String[]::new));
  }

  /// What a partner's tool speaks with, over `through`: the node's own port, or a proxy's.
  PartnerTool tool(Partner partner, int through) throws Exception {
    return new PartnerTool(through, certificate(), partner.credential());
  }

  PartnerTool tool(Partner partner) throws Exception {
    return tool(partner, partnersPort());
  }

  Path certificate() {
    return data.resolve("tls/partners.pem");
  }

  Path data() {
    return data;
  }

  Path room() {
    return room;
  }

  int port() {
    return port;
  }

  int partnersPort() {
    return port + 1;
  }

  NodeProcess node() {
    return node;
  }

  Servers servers() {
    return new Servers(data);
  }

  /// Kills the node as a power cut does, and leaves its PostgreSQL.
  void kill() throws InterruptedException {
    node.kill();
  }

  /// Starts it again. @return how long until it was ready
  Duration startAgain() throws Exception {
    long from = System.nanoTime();
    node = NodeProcess.start(data, port);
    NotHeld.unless(node.isAlive(), "S8: the node starts again: %s", node.output());
    awaitReady();
    return PartnerTool.since(from);
  }

  /// Waits until it says that it is ready. @return how long that took
  Duration awaitReady() throws Exception {
    long from = System.nanoTime();
    while (!ready()) {
      NotHeld.unless(
          PartnerTool.since(from).compareTo(LONGEST_START) < 0,
          "S8: the node is ready again within %s",
          LONGEST_START);
      Thread.sleep(100);
    }
    return PartnerTool.since(from);
  }

  boolean ready() throws InterruptedException {
    return page("/readyz").status() == 200;
  }

  /// Asks the people's door.
  Answer page(String path) throws InterruptedException {
    long from = System.nanoTime();
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .timeout(Duration.ofSeconds(60))
              .build();
      var answer = http.send(request, BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          answer.body(),
          answer.headers().firstValue("Retry-After"),
          PartnerTool.since(from));
    } catch (IOException away) {
      return new Answer(0, "", Optional.empty(), PartnerTool.since(from));
    }
  }

  @Override
  public void close() throws Exception {
    http.shutdownNow();
    node.close();
  }
}
