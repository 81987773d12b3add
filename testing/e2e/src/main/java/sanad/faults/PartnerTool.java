package sanad.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A partner's tool: speaks TAXII 2.1 to one node with one credential, over TLS that trusts this
/// node's certificate alone. It retries nothing, so that what a node answers is seen. Thread-safe.
final class PartnerTool implements AutoCloseable {
  static final String MEDIA = "application/taxii+json;version=2.1";
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final HttpClient client;
  private final URI root;
  private final String authorization;

  PartnerTool(int port, Path certificate, String credential) throws Exception {
    this.client =
        HttpClient.newBuilder()
            .sslContext(trusting(certificate))
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    this.root = URI.create("https://127.0.0.1:" + port + "/taxii2/sanad/");
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
  }

  /// TLS that believes this certificate and no other.
  static SSLContext trusting(Path certificate) throws GeneralSecurityException, IOException {
    var keys = KeyStore.getInstance(KeyStore.getDefaultType());
    keys.load(null);
    try (InputStream pem = Files.newInputStream(certificate)) {
      int n = 0;
      for (var each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        keys.setCertificateEntry("node" + n++, each);
      }
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  String authorization() {
    return authorization;
  }

  Answer get(String path) {
    return send(request(path).GET().build());
  }

  Answer post(String collection, String envelope) {
    return post(collection, BodyPublishers.ofString(envelope));
  }

  /// The same in HTTP/2 frames of so many bytes, as a client sends them whose window is nearly
  /// full.
  Answer post(String collection, String envelope, int frame) {
    var bytes = envelope.getBytes(StandardCharsets.UTF_8);
    var frames = new ArrayList<byte[]>();
    for (int from = 0; from < bytes.length; from += frame) {
      frames.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + frame)));
    }
    return post(collection, BodyPublishers.ofByteArrays(frames));
  }

  private Answer post(String collection, HttpRequest.BodyPublisher body) {
    return send(
        request("collections/" + collection + "/objects/")
            .header("Content-Type", MEDIA)
            .POST(body)
            .build());
  }

  /// One page of a collection.
  Answer page(String collection, int limit, String next) {
    var place = next.isEmpty() ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    return get("collections/" + collection + "/objects/?limit=" + limit + place);
  }

  /// The ids of all objects of a collection, in its order; every answer must be a page.
  List<String> all(String collection, int limit) {
    var ids = new ArrayList<String>();
    var next = "";
    do {
      var page = page(collection, limit, next);
      NotHeld.unless(page.ok(), "a page is answered with %d %s", page.status(), page.body());
      ids.addAll(page.ids());
      next = page.next().orElse("");
    } while (!next.isEmpty());
    return ids;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root.resolve(path))
        .timeout(LONGEST)
        .header("Accept", MEDIA)
        .header("Authorization", authorization);
  }

  private Answer send(HttpRequest request) {
    long from = System.nanoTime();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body(), retryAfter(answer), since(from));
    } catch (IOException broken) {
      return new Answer(0, String.valueOf(broken.getMessage()), Optional.empty(), since(from));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Answer(0, "interrupted", Optional.empty(), since(from));
    }
  }

  private static Optional<String> retryAfter(HttpResponse<?> answer) {
    return answer.headers().firstValue("Retry-After");
  }

  static Duration since(long from) {
    return Duration.ofNanos(System.nanoTime() - from);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
