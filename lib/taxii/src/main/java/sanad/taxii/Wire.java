package sanad.taxii;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import sanad.taxii.Reply.Cause;

/// Requests of the client: credential, media types, tries, and what a status means. It follows no
/// redirect: a partner's address is the one that was registered.
final class Wire {
  private static final Duration UNSAID = Duration.ofSeconds(1);

  private final ClientSettings settings;
  private final HttpClient http;
  private final InstantSource clock;
  private final Sleep sleep;

  Wire(ClientSettings settings, InstantSource clock, Sleep sleep) {
    this.settings = settings;
    this.clock = clock;
    this.sleep = sleep;
    var builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout());
    http = builder.sslContext(tls(settings)).build();
  }

  private static SSLContext tls(ClientSettings settings) {
    var pinned = settings.certificateSha256();
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(
          settings.identity().stream().map(ShownKey::new).toArray(KeyManager[]::new),
          pinned.isEmpty() ? null : new TrustManager[] {new PinnedTrust(pinned)},
          null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError("every JDK has TLS", impossible);
    }
  }

  void close() {
    http.shutdownNow();
  }

  /// Reads a body; whatever it throws makes the answer a failure.
  interface Body<T> {
    Optional<T> read(HttpResponse<?> head, InputStream body) throws IOException;
  }

  <T> Reply<T> get(URI address, Body<T> body) {
    return send(request(address).GET(), body);
  }

  <T> Reply<T> delete(URI address, Body<T> body) {
    return send(request(address).DELETE(), body);
  }

  <T> Reply<T> post(URI address, HttpRequest.BodyPublisher content, Body<T> body) {
    return send(request(address).header("Content-Type", MediaTypes.TAXII).POST(content), body);
  }

  private HttpRequest.Builder request(URI address) {
    var credential = settings.name() + ":" + settings.secret();
    return HttpRequest.newBuilder(address)
        .timeout(settings.timeout())
        .header("Accept", MediaTypes.TAXII)
        .header("Accept-Encoding", "gzip")
        .header("User-Agent", "sanad")
        .header(
            "Authorization",
            "Basic "
                + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8)));
  }

  private <T> Reply<T> send(HttpRequest.Builder request, Body<T> body) {
    try {
      for (int tries = 1; ; tries++) {
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        int status = response.statusCode();
        if (status != 429 && status != 503) {
          return answer(response, body);
        }
        response.body().close();
        var wait = wait(response, tries);
        if (tries >= settings.tries() || wait.compareTo(settings.longestWait()) > 0) {
          return new Reply.Failed<>(Cause.BUSY, status);
        }
        sleep.pause(wait);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Reply.Failed<>(Cause.UNREACHABLE, 0);
    } catch (BodyTooLarge tooLarge) {
      return new Reply.Failed<>(Cause.TOO_LARGE, 200);
    } catch (MalformedEnvelope malformed) {
      return new Reply.Failed<>(Cause.UNFIT, 200);
    } catch (IOException failed) {
      return new Reply.Failed<>(cause(failed), 0);
    }
  }

  private <T> Reply<T> answer(HttpResponse<InputStream> response, Body<T> body) throws IOException {
    int status = response.statusCode();
    try (var raw = response.body();
        var guard = new BodyGuard(raw)) {
      if (status / 100 == 2) {
        var type = response.headers().firstValue("Content-Type");
        var read =
            MediaTypes.sent(type)
                ? body.read(response, unpacked(response, raw))
                : Optional.<T>empty();
        return read.<Reply<T>>map(Reply.Ok::new)
            .orElseGet(() -> new Reply.Failed<>(Cause.UNFIT, status));
      }
      return new Reply.Failed<>(
          switch (status) {
            case 401, 403 -> Cause.CREDENTIAL;
            case 404 -> Cause.NOT_FOUND;
            case 413 -> Cause.TOO_LARGE;
            // Redirects among them.
            default -> Cause.UNFIT;
          },
          status);
    }
  }

  private static InputStream unpacked(HttpResponse<?> response, InputStream raw)
      throws IOException {
    var packed = response.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase);
    return packed.isPresent() ? new GZIPInputStream(raw, 64 * 1024) : raw;
  }

  /// What `Retry-After` says: seconds or a date; else a second, doubled with each try.
  private Duration wait(HttpResponse<?> response, int tries) {
    var unsaid = UNSAID.multipliedBy(1L << Math.min(tries - 1, 6));
    var said = response.headers().firstValue("Retry-After").map(String::strip).orElse("");
    if (said.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(said));
    }
    try {
      var date = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      var wait = Duration.between(clock.instant(), date);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException noDate) {
      return unsaid;
    }
  }

  private static Cause cause(Throwable failed) {
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case CertificateExpiredException over -> {
          return Cause.CERTIFICATE_EXPIRED;
        }
        case CertificateNotYetValidException early -> {
          return Cause.CERTIFICATE_EXPIRED;
        }
        case CertificateException other -> {
          return Cause.CERTIFICATE;
        }
        case CertPathBuilderException other -> {
          return Cause.CERTIFICATE;
        }
        default -> {}
      }
    }
    boolean handshake = failed instanceof SSLException && failed.getCause() instanceof SSLException;
    return handshake ? Cause.CERTIFICATE : Cause.UNREACHABLE;
  }
}
