package sanad.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// A client that follows redirects and keeps cookies, as a browser without scripts does.
final class Browserless {
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String root;

  Browserless(int port) {
    this.root = "http://127.0.0.1:" + port;
  }

  /// An answer; `wire` counts the body's bytes as sent.
  record Answer(int status, String path, String body, int wire, HttpResponse<byte[]> raw) {
    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(root + path)).GET());
  }

  Answer post(String path, Map<String, String> form) throws IOException {
    return send(post(path, form, false));
  }

  /// The same as htmx sends it.
  Answer hx(String path, Map<String, String> form) throws IOException {
    return send(post(path, form, true));
  }

  /// A form with a file, as a browser sends it.
  Answer file(String path, Map<String, String> form, String name, String content)
      throws IOException {
    var parts =
        form.entrySet().stream()
            .map(e -> part("name=\"%s\"".formatted(e.getKey()), e.getValue()))
            .collect(Collectors.joining());
    var file = part("name=\"file\"; filename=\"%s\"".formatted(name), content);
    return send(
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "multipart/form-data; boundary=EXERCISE")
            .POST(HttpRequest.BodyPublishers.ofString(parts + file + "--EXERCISE--\r\n")));
  }

  private static String part(String what, String content) {
    return "--EXERCISE\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
        .formatted(what, content);
  }

  private HttpRequest.Builder post(String path, Map<String, String> form, boolean hx) {
    var body =
        form.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return hx ? request.header("HX-Request", "true") : request;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    try {
      var response =
          client.send(
              request.header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.ofByteArray());
      var bytes = response.body();
      var zipped = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
      var body =
          zipped ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
      var uri = response.uri();
      var path = uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getRawQuery());
      return new Answer(
          response.statusCode(),
          path,
          new String(body, StandardCharsets.UTF_8),
          bytes.length,
          response);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
