package sanad.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/// Medallion with everything in memory, as it is started from its package: one account, no TLS. Its
/// reads grow with the square of the collection, so that a page of 10,000 objects would take
/// minutes; it has a second, small collection to be read.
final class Medallion implements AutoCloseable {
  /// What its account sends.
  static final String AUTHORIZATION =
      "Basic " + Base64.getEncoder().encodeToString("bench:bench".getBytes(StandardCharsets.UTF_8));

  private static final List<String> COLLECTIONS =
      List.of("91a7b528-80eb-42ed-a74d-c6fbd5a26116", "91a7b528-80eb-42ed-a74d-c6fbd5a26117");

  private final Process process;
  private final int port;

  private Medallion(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Medallion start(Path bin, Path folder, int port) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var data = folder.resolve("data.json");
    Files.writeString(data, data(port));
    var config = folder.resolve("medallion.json");
    Files.writeString(
        config,
        """
        {"users": {"bench": "bench"}, "taxii": {"max_page_size": 1000}, "backend": {
          "module": "medallion.backends.memory_backend", "module_class": "MemoryBackend", "filename": "%s"}}
        """
            .formatted(data.toAbsolutePath()));
    var command =
        List.of(
            bin.resolve("medallion").toString(),
            "--port",
            "" + port,
            "--log-level",
            "ERROR",
            config.toString());
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    var started = new Medallion(process, port);
    try {
      TaxiiLoad.awaitPort(port);
      return started;
    } catch (IOException | InterruptedException failed) {
      started.close();
      throw failed;
    }
  }

  private static String data(int port) {
    var root = "http://127.0.0.1:" + port + "/bench/";
    var collections =
        COLLECTIONS.stream()
            .map(
                id ->
                    """
                    {"id": "%s", "title": "bench", "can_read": true, "can_write": true, "objects": [], "manifest": [],
                      "media_types": ["application/stix+json;version=2.1"]}"""
                        .formatted(id))
            .toList();
    return """
    {"/discovery": {"title": "bench", "default": "%1$s", "api_roots": ["%1$s"]},
     "bench": {"status": [], "collections": [%2$s], "information": {"title": "bench",
       "versions": ["application/taxii+json;version=2.1"], "max_content_length": 209715200}}}
    """
        .formatted(root, String.join(",", collections));
  }

  long pid() {
    return process.pid();
  }

  /// The collection that grows.
  URI large() {
    return objects(0);
  }

  /// The collection that is read.
  URI small() {
    return objects(1);
  }

  private URI objects(int collection) {
    return URI.create(
        "http://127.0.0.1:%d/bench/collections/%s/objects/"
            .formatted(port, COLLECTIONS.get(collection)));
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
