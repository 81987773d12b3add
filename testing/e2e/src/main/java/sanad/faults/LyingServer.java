package sanad.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A partner's node that answers every request for objects as it is told, over TLS with a
/// certificate of its own. EXERCISE.
final class LyingServer implements AutoCloseable {
  private static final char[] SECRET = "EXERCISE".toCharArray();

  private final HttpsServer server;
  private final String fingerprint;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Function<Asked, String> answers = question -> "{}";

  /// A request. @param number of the requests so far @param query as it came
  record Asked(int number, String query) {}

  LyingServer(Path room) throws Exception {
    var file = room.resolve("lying.p12");
    if (Files.notExists(file)) {
      NotHeld.unless(
          Injector.works(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-alias",
              "lying",
              "-keyalg",
              "EC",
              "-dname",
              "CN=EXERCISE",
              "-ext",
              "san=ip:127.0.0.1",
              "-validity",
              "30",
              "-storetype",
              "PKCS12",
              "-storepass",
              new String(SECRET),
              "-keystore",
              file.toString()),
          "a certificate can be made");
    }
    var keys = KeyStore.getInstance(file.toFile(), SECRET);
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, SECRET);
    var tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    fingerprint =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(keys.getCertificate("lying").getEncoded()));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var query = String.valueOf(exchange.getRequestURI().getRawQuery());
      var body = answers.apply(new Asked(asked.getAndIncrement(), query));
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", PartnerTool.MEDIA);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  void answering(Function<Asked, String> how) {
    asked.set(0);
    answers = how;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /// SHA-256 of its certificate.
  String fingerprint() {
    return fingerprint;
  }

  int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
