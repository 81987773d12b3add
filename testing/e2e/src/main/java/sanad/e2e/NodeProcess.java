package sanad.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A real node in a process of its own, started from the built folder as `java -jar sanad.jar run`.
public final class NodeProcess implements AutoCloseable {
  /// What the script gives the machine.
  static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx320m", "-Xss512k");

  /// What a node of a test needs beside: it does not live long enough for the late compiler.
  static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";

  private static final long LONGEST_MINUTES = 4;

  private final Process process;
  private final Path output;
  private final int port;

  private NodeProcess(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /// Starts a node and waits until it says that it is ready, or has ended. All nodes of the tests
  /// take the programs of their PostgreSQL from one folder, since to unpack them is a third of what
  /// a first start costs.
  public static NodeProcess start(Path data, int port, String... javaOptions) throws Exception {
    var options = new ArrayList<String>();
    options.add(SHORT_LIFE);
    options.addAll(List.of(javaOptions));
    return start(data, port, options, Map.of("SANAD_CONFIG", sharing().toString()));
  }

  /// The same with nothing but what the script gives and these options.
  static NodeProcess startAlone(Path data, int port, String... javaOptions) throws Exception {
    return start(data, port, List.of(javaOptions), Map.of());
  }

  private static NodeProcess start(
      Path data, int port, List<String> javaOptions, Map<String, String> environment)
      throws Exception {
    var output = Files.createTempFile(data.toAbsolutePath().getParent(), "sanad-e2e", ".txt");
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(FLAGS);
    command.addAll(javaOptions);
    command.addAll(List.of("-jar", jar().toString(), "run"));
    command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process =
        builder.redirectOutput(output.toFile()).directory(data.resolveSibling("").toFile()).start();
    var node = new NodeProcess(process, output, port);
    node.awaitAnswer();
    return node;
  }

  /// A configuration that says nothing but where the programs lie.
  static Path sharing() throws IOException {
    var folder = Path.of(System.getProperty("java.io.tmpdir"), "sanad-test-servers");
    var file = Files.createTempFile("sanad-e2e", ".yaml");
    file.toFile().deleteOnExit();
    return Files.writeString(file, "database:\n  programs: \"" + folder + "\"\n");
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void awaitAnswer() throws Exception {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
    while (process.isAlive() && !output().contains("Stop: Ctrl-C")) {
      if (System.nanoTime() > until) throw new AssertionError("no answer yet: " + output());
      // the terminal is a file: nothing tells when it grows
      Thread.sleep(50);
    }
  }

  /// What was built; `mvn verify` builds it before this module's tests.
  public static Path jar() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("sanad"))) {
      folder = folder.getParent();
      if (folder == null) throw new IllegalStateException("not inside the repository");
    }
    var jar = folder.resolve("node/target/sanad/sanad.jar");
    if (!Files.isRegularFile(jar)) throw new AssertionError("not built (mvn verify): " + jar);
    return jar;
  }

  /// The address of its pages and its API.
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /// The port of people; that of partners is the next.
  public int port() {
    return port;
  }

  /// What it has said so far.
  public String output() throws IOException {
    return Files.readString(output);
  }

  /// Its process.
  public long pid() {
    return process.pid();
  }

  /// Whether it runs.
  public boolean isAlive() {
    return process.isAlive();
  }

  /// The exit code of a node that has ended.
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) throw new AssertionError("still runs");
    return process.exitValue();
  }

  /// As the power cut does: `kill -9` of the node alone.
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    exitCode();
  }

  /// As a person does it: Ctrl-C.
  public void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    exitCode();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    exitCode();
  }
}
