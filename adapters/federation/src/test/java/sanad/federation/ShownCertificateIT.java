package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import sanad.taxii.ClientSettings;
import sanad.taxii.Reply;
import sanad.taxii.TaxiiClient;

/// EXERCISE. To which servers our client shows its certificate.
class ShownCertificateIT {
  private static final ExerciseClient OWN = ExerciseClient.valid();

  /// What a server that asks for a certificate was shown.
  private static Optional<Certificate> shownTo(TrustManager... takes) throws Exception {
    var shown = new AtomicReference<Optional<Certificate>>(Optional.empty());
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls(takes)) {
          @Override
          public void configure(HttpsParameters parameters) {
            var asking = getSSLContext().getDefaultSSLParameters();
            asking.setWantClientAuth(takes.length > 0);
            parameters.setSSLParameters(asking);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          try {
            var peer = ((HttpsExchange) exchange).getSSLSession().getPeerCertificates();
            shown.set(Optional.of(peer[0]));
          } catch (SSLPeerUnverifiedException none) {
            shown.set(Optional.empty());
          }
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var root = URI.create("https://localhost:" + server.getAddress().getPort() + "/api/");
      var settings =
          ClientSettings.of(root, "exercise", "exercise", ExerciseTls.SHA_256)
              .withIdentity(OWN.identity());
      try (var client = new TaxiiClient(settings, InstantSource.system(), time -> {})) {
        assertThat(client.collections()).isEqualTo(new Reply.Failed<>(Reply.Cause.NOT_FOUND, 404));
      }
      return shown.get();
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext tls(TrustManager... takes)
      throws GeneralSecurityException, IOException {
    var password = ExerciseTls.PASSWORD.toCharArray();
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(ExerciseTls.STORE.toFile(), password), password);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), takes, null);
    return context;
  }

  /// As a server whose operator listed the issuers that it takes.
  private static TrustManager[] issuers(Certificate... taken) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (var certificate : List.of(taken)) {
      store.setCertificateEntry("exercise", certificate);
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  @Test
  void a_server_that_asks_is_shown_it_and_one_that_does_not_is_not() throws Exception {
    assertThat(shownTo(new AnyClient())).contains(OWN.identity().chain().getFirst());
    assertThat(shownTo()).isEmpty();
  }

  @Test
  void a_server_that_names_its_issuers_is_shown_it_where_one_of_them_signed_it() throws Exception {
    assertThat(shownTo(issuers(OWN.identity().chain().getFirst())))
        .contains(OWN.identity().chain().getFirst());
    var others = ExerciseClient.made("-keyalg", "EC", "-dname", "CN=EXERCISE other");
    assertThat(shownTo(issuers(others.identity().chain().getFirst()))).isEmpty();
  }
}
