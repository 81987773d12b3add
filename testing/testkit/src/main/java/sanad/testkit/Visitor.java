package sanad.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person before a browser without scripts, whose cookies a test can look at and forge. Redirects
/// are not followed: whoever asks says where it goes. For one thread.
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();
  private final String root;
  private String token = "";

  /// @param root of the node's pages, e.g. `http://127.0.0.1:8080`
  public Visitor(String root) {
    this.root = root;
  }

  /// What came back.
  ///
  /// @param where the path that it leads to, empty where to none
  public record Answer(int status, String where, String body) {}

  /// Opens a page.
  public Answer get(String path) throws IOException, InterruptedException {
    var answer = send(HttpRequest.newBuilder(URI.create(root + path)).GET());
    var found = TOKEN.matcher(answer.body());
    if (found.find()) token = found.group(1);
    return answer;
  }

  /// Sends a form with the token of the page that was opened last.
  public Answer post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    return post(path, form, token);
  }

  /// Sends a form with this token; with none where it is empty.
  public Answer post(String path, Map<String, String> form, String with)
      throws IOException, InterruptedException {
    var fields = new HashMap<>(form);
    if (!with.isEmpty()) fields.put("_csrf", with);
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Sends a form with a file of so many bytes.
  public Answer upload(String path, String name, int bytes)
      throws IOException, InterruptedException {
    var head =
        "--EXERCISE\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(name);
    var body = head + "x".repeat(bytes) + "\r\n--EXERCISE--\r\n";
    return send(
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "multipart/form-data; boundary=EXERCISE")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Signs in.
  public Answer signIn(String login, String password) throws IOException, InterruptedException {
    get("/sign-in");
    return post("/sign-in", Map.of("login", login, "password", password));
  }

  /// Signs in for the first time and sets a password of their own.
  public void begin(String login, String oneTimePassword, String own)
      throws IOException, InterruptedException {
    signIn(login, oneTimePassword);
    get("/password");
    post("/password", Map.of("current", oneTimePassword, "wanted", own));
  }

  /// The token of the page that was opened last.
  public String token() {
    return token;
  }

  /// The value of the cookie of the session.
  public String session() {
    return cookies.getOrDefault(name(), "");
  }

  /// Puts a session into the browser, as one who planted or copied it.
  public void session(String planted) {
    cookies.put(name(), planted);
  }

  private String name() {
    return "sanad-" + URI.create(root).getPort();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (var set : response.headers().allValues("Set-Cookie")) {
      var pair = set.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    var where = response.headers().firstValue("Location").orElse("");
    return new Answer(response.statusCode(), where.replace(root, ""), response.body());
  }
}
