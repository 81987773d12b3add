package sanad.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// OpenTAXII with sqlite behind one gunicorn worker: public collection, no account, no TLS (the
/// peer's easier case).
final class OpenTaxii implements AutoCloseable {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Process process;
  private final URI objects;

  private OpenTaxii(Process process, URI objects) {
    this.process = process;
    this.objects = objects;
  }

  static OpenTaxii start(Path bin, Path folder, int port) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var config = folder.resolve("opentaxii.yml");
    Files.writeString(
        config,
        """
        ---
        domain: "127.0.0.1:%1$d"
        auth_api:
          class: opentaxii.auth.sqldb.SQLDatabaseAPI
          parameters: {db_connection: "sqlite:///%2$s/auth.db", create_tables: yes, secret: bench}
        taxii1:
        taxii2:
          persistence_api:
            class: opentaxii.persistence.sqldb.Taxii2SQLDatabaseAPI
            parameters: {db_connection: "sqlite:///%2$s/data.db", create_tables: yes}
          title: "bench"
          public_discovery: true
          max_content_length: 209715200
        logging: {opentaxii: warning, root: warning}
        """
            .formatted(port, folder.toAbsolutePath()));
    var environment = Map.of("OPENTAXII_CONFIG", config.toString());
    PythonPeers.run(
        List.of(
            bin.resolve("opentaxii-add-api-root").toString(),
            "-t",
            "bench",
            "--public",
            "--default"),
        environment);
    var root =
        first(
            PythonPeers.run(
                List.of(bin.resolve("opentaxii-add-collection").toString(), "--help"),
                environment));
    PythonPeers.run(
        List.of(
            bin.resolve("opentaxii-add-collection").toString(),
            "-r",
            root,
            "-t",
            "bench",
            "-a",
            "bench",
            "--public",
            "--public-write"),
        environment);
    var builder =
        new ProcessBuilder(
            bin.resolve("gunicorn").toString(),
            "opentaxii.http:app",
            "--bind",
            "127.0.0.1:" + port,
            "--workers",
            "1",
            "--timeout",
            "120",
            "--log-level",
            "error");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile());
    var started =
        new OpenTaxii(
            builder.start(),
            URI.create(
                "http://127.0.0.1:%d/taxii2/%s/collections/bench/objects/".formatted(port, root)));
    try {
      TaxiiLoad.awaitPort(port);
      return started;
    } catch (IOException | InterruptedException failed) {
      started.close();
      throw failed;
    }
  }

  long pid() {
    return process.pid();
  }

  URI objects() {
    return objects;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private static String first(String text) throws IOException {
    var match = ID.matcher(text);
    if (!match.find()) {
      throw new IOException("no api root made: " + text);
    }
    return match.group();
  }
}
