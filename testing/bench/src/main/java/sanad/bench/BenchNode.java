package sanad.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import sanad.cli.CommandTree;

/// EXERCISE. A real node in a process of its own, started as `./sanad run` starts it, with an
/// invented partner: TLS, the partner's credential, the rule and the log's leaf are in every
/// request.
final class BenchNode implements AutoCloseable {
  private static final long LONGEST_SECONDS = 240;
  static final String PURPOSE = "ct-investigation";

  private Process process;
  private final Path data;
  private final int port;
  private final Path token;

  private BenchNode(Process process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.token = data.resolveSibling(data.getFileName() + ".token");
  }

  /// Starts a node on `port` with a data folder of its own; partners get the port above.
  ///
  /// @param options of the node's Java, e.g. for a recording; may be empty
  static BenchNode start(Path data, int port, String options)
      throws IOException, InterruptedException {
    Files.createDirectories(data.getParent());
    var node = new BenchNode(launch(data, port, options), data, port);
    try {
      node.await();
      node.signIn();
      return node;
    } catch (IOException | InterruptedException | RuntimeException failed) {
      node.close();
      throw failed;
    }
  }

  private static Process launch(Path data, int port, String options) throws IOException {
    var command = List.of(script().toString(), "run", "--port", "" + port, "--data", "" + data);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (!options.isEmpty()) {
      builder.environment().put("JDK_JAVA_OPTIONS", options);
    }
    return builder.redirectOutput(said(data).toFile()).start();
  }

  private static Path said(Path data) {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  /// Stops the node and starts it again on what it holds. @return how long until it says that it is
  /// ready
  Duration again() throws IOException, InterruptedException {
    close();
    long from = System.nanoTime();
    process = launch(data, port, "");
    await();
    return Duration.ofNanos(System.nanoTime() - from);
  }

  private static Path script() throws IOException {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isExecutable(at.resolve("sanad"))) {
        return at.resolve("sanad");
      }
    }
    throw new IOException("not inside the repository");
  }

  private void await() throws IOException, InterruptedException {
    var said = said(data);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!Files.readString(said).contains("Stop: Ctrl-C")) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new IOException("the node did not start: " + Files.readString(said));
      }
      Thread.sleep(100);
    }
  }

  private void signIn() throws IOException {
    var first = data.resolve("first-password.txt");
    var own = data.resolveSibling(data.getFileName() + ".password");
    Files.writeString(own, "EXERCISE long password of the bench");
    run("user", "token", "--login", "admin", "--password-file", "" + first)
        .and("--new-password-file", "" + own, "--out", "" + token)
        .answer(url());
  }

  /// A partner with a credential.
  ///
  /// @param line `name:secret`, as a file keeps it
  record Partner(String id, String line) {
    /// The header's value.
    String authorization() {
      return "Basic " + Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  Partner partner(String name) throws IOException {
    var id = value(asked("partner", "add", "--name", "en=EXERCISE " + name), "id");
    var line = value(asked("partner", "credential", id, "--name", name), "line");
    return new Partner(id, line);
  }

  /// An agreement with partners; its id.
  String agreement(String name, Partner... partners) throws IOException {
    var words = new ArrayList<>(List.of("agreement", "add", "--name", "EXERCISE " + name));
    words.addAll(List.of("--for", PURPOSE, "--ceiling", "secret", "--until", "2030-01-01"));
    for (var partner : partners) {
      Collections.addAll(words, "--party", partner.id());
    }
    return value(asked(words.toArray(String[]::new)), "id");
  }

  /// The objects of a new *exchange* collection.
  URI exchange(String agreement, Partner partner) throws IOException {
    var made =
        asked(
            "partner",
            "collection",
            partner.id(),
            "--agreement",
            agreement,
            "--for",
            PURPOSE,
            "--kind",
            "exchange");
    return objects(value(made, "id"));
  }

  private URI objects(String collection) {
    return URI.create(
        "https://127.0.0.1:"
            + (port + 1)
            + "/taxii2/sanad/collections/"
            + collection
            + "/objects/");
  }

  String asked(String... words) throws IOException {
    return run(words).and("--token-file", "" + token).answer(url());
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /// Words of the command line on their way.
  private record Asked(List<String> words) {
    Asked and(String... more) {
      var all = new ArrayList<>(words);
      Collections.addAll(all, more);
      return new Asked(all);
    }

    String answer(String url) throws IOException {
      var out = new StringWriter();
      var err = new StringWriter();
      int code =
          CommandTree.commandLine()
              .setOut(new PrintWriter(out, true))
              .setErr(new PrintWriter(err, true))
              .execute(and("--url", url, "--json").words.toArray(String[]::new));
      if (code != 0) {
        throw new IOException(words.get(0) + " " + words.get(1) + " failed: " + err + out);
      }
      return out.toString();
    }
  }

  private static Asked run(String... words) {
    return new Asked(List.of(words));
  }

  static String value(String json, String key) throws IOException {
    var found = Pattern.compile("\"" + key + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!found.find()) {
      throw new IOException("no " + key + " in the answer");
    }
    return found.group(1);
  }

  /// A client that knows this node's authority, over HTTP/1.1 with kept connections, as the common
  /// clients speak.
  HttpClient client() throws IOException {
    try (var in = Files.newInputStream(data.resolve("tls/authority.pem"))) {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          "node", CertificateFactory.getInstance("X.509").generateCertificate(in));
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var tls = SSLContext.getInstance("TLS");
      tls.init(null, trust.getTrustManagers(), null);
      return HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).build();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// CPU time of the node and of its database together.
  ProcessCpu cpu() throws IOException {
    return new ProcessCpu(List.of(process.pid(), postmaster()));
  }

  Path data() {
    return data;
  }

  long pid() {
    return process.pid();
  }

  long postmaster() throws IOException {
    return Long.parseLong(pidFile().getFirst().strip());
  }

  private List<String> pidFile() throws IOException {
    return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
  }

  /// The node's database, for a connection as the superuser of this scratch cluster.
  Database database() throws IOException {
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/sanad",
        Files.readString(data.resolve("postgres/superuser")));
  }

  /// Where the node's database answers its superuser `sanad_super`.
  record Database(String url, String password) {}

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
