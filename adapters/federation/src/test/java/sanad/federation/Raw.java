package sanad.federation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import sanad.exchange.IssuedCredential;
import sanad.stix.Extras;

/// Plain requests over HTTPS, so that answers are judged as they are on the wire.
final class Raw {
  static final String TAXII = "application/taxii+json;version=2.1";

  private final HttpClient http;
  private final URI root;
  private final String credential;

  Raw(URI root, IssuedCredential credential) {
    this(root, credential.line(), HttpClient.Version.HTTP_2);
  }

  Raw(URI root, String credential, HttpClient.Version version) {
    this(root, credential, HttpClient.newBuilder().sslContext(trust()).version(version).build());
  }

  Raw(URI root, String credential, HttpClient http) {
    this.root = root;
    this.credential = credential;
    this.http = http;
  }

  static SSLContext trust() {
    return trust(null);
  }

  /// @param keys what is shown to a server that asks for a certificate; null for nothing
  static SSLContext trust(KeyManager @Nullable [] keys) {
    try {
      var store =
          KeyStore.getInstance(ExerciseTls.STORE.toFile(), ExerciseTls.PASSWORD.toCharArray());
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      var trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("exercise", store.getCertificate("exercise"));
      factory.init(trusted);
      var context = SSLContext.getInstance("TLS");
      context.init(keys, factory.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  HttpRequest.Builder request(String path) {
    var builder = HttpRequest.newBuilder(root.resolve(path));
    if (!credential.isEmpty()) {
      builder.header("Authorization", authorization());
    }
    return builder;
  }

  String authorization() {
    return "Basic "
        + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", TAXII));
  }

  HttpResponse<String> delete(String path) {
    return send(request(path).header("Accept", TAXII).DELETE());
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("Accept", TAXII)
            .header("Content-Type", TAXII)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> postObjects(String path, List<String> objects) {
    return post(path, "{\"objects\":[" + String.join(",", objects) + "]}");
  }

  static Extras json(HttpResponse<String> response) {
    return Extras.parse(response.body());
  }

  static List<String> ids(HttpResponse<String> response) {
    var ids = new ArrayList<String>();
    json(response).groups("objects").forEach(o -> ids.add(o.text("id").orElse("")));
    return ids;
  }
}
