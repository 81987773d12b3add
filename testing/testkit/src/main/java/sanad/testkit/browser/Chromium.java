package sanad.testkit.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import sanad.stix.Extras;

/// A Chromium without a window, driven by its DevTools protocol over the JDK's own WebSocket: no
/// driver has to be downloaded. One page; for one thread. The program is the system property
/// `sanad.chromium`, else the one of Debian.
public final class Chromium implements AutoCloseable {
  private static final Path PROGRAM =
      Path.of(System.getProperty("sanad.chromium", "/usr/bin/chromium"));

  /// For whatever a page may take on a busy machine.
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<Extras>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger dialogs = new AtomicInteger();
  private final String session;

  /// Starts it.
  public Chromium() throws Exception {
    profile = Files.createTempDirectory("sanad-chromium");
    process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--window-size=1280,900",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address()), new Ear())
            .get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    var target = send("Target.createTarget", "{\"url\":\"about:blank\"}", "");
    var id = target.text("targetId").orElseThrow();
    session =
        send("Target.attachToTarget", "{\"targetId\":\"" + id + "\",\"flatten\":true}", "")
            .text("sessionId")
            .orElseThrow();
    call("Page.enable", "{}");
    call("Page.setBypassCSP", "{\"enabled\":true}");
  }

  private String address() throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      int at = line.indexOf("ws://");
      if (at >= 0) {
        // what it says later has to be taken, or it would stand still once the pipe is full
        Thread.ofVirtual().start(() -> drop(lines));
        return line.substring(at).strip();
      }
    }
    throw new IOException("chromium: expected the address of its DevTools");
  }

  private static void drop(BufferedReader lines) {
    try (lines) {
      lines.transferTo(Writer.nullWriter());
    } catch (IOException ended) {
      // nothing more to take
    }
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        var message = Extras.parse(part.toString());
        part.setLength(0);
        message
            .whole("id")
            .map(id -> waiting.remove(id.intValue()))
            .ifPresent(answer -> answer.complete(message));
        if (message.text("method").filter("Page.javascriptDialogOpening"::equals).isPresent()) {
          dialogs.incrementAndGet();
        }
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }

  private Extras send(String method, String parameters, String where) throws Exception {
    int id = number.incrementAndGet();
    var answer = new CompletableFuture<Extras>();
    waiting.put(id, answer);
    var to = where.isEmpty() ? "" : ",\"sessionId\":\"" + where + "\"";
    socket
        .sendText(
            "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + to + "}",
            true)
        .get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    var message = answer.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    return message
        .group("result")
        .orElseThrow(() -> new AssertionError(method + ": " + message.toJson()));
  }

  private Extras call(String method, String parameters) throws Exception {
    return send(method, parameters, session);
  }

  /// Opens an address and waits until it is loaded.
  public void open(String address) throws Exception {
    evaluate("window.sanadOld = true");
    call("Page.navigate", Extras.builder().put("url", address).build().toJson());
    until("!window.sanadOld && document.readyState === 'complete'");
  }

  /// Does what leads to another page, and waits until that is loaded.
  public void leave(String script) throws Exception {
    evaluate("window.sanadOld = true; " + script + "; ''");
    until("!window.sanadOld && document.readyState === 'complete'");
  }

  /// Waits for a condition of the page.
  public void until(String condition) throws Exception {
    long giveUp = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < giveUp) {
      try {
        if (evaluate("String(" + condition + ")").equals("true")) {
          return;
        }
      } catch (AssertionError betweenTwoPages) {
        // The old page is gone and the new one is not there yet.
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("not within " + LONGEST + ": " + condition);
  }

  /// What a script answers, as text.
  public String evaluate(String script) throws Exception {
    var parameters =
        Extras.builder()
            .put("expression", script)
            .put("returnByValue", true)
            .put("awaitPromise", true)
            .build()
            .toJson();
    var result = call("Runtime.evaluate", parameters);
    if (result.group("exceptionDetails").isPresent()) {
      throw new AssertionError(result.toJson());
    }
    return result.group("result").flatMap(value -> value.text("value")).orElse("");
  }

  /// Presses a key: what it writes in the officer's layout, and where it lies.
  public void press(String key, String code) throws Exception {
    for (var type : new String[] {"keyDown", "keyUp"}) {
      var event = Extras.builder().put("type", type).put("key", key).put("code", code);
      if (key.codePointCount(0, key.length()) == 1 && type.equals("keyDown")) {
        event.put("text", key);
      }
      if (key.equals("Enter")) {
        event.put("windowsVirtualKeyCode", 13);
        if (type.equals("keyDown")) {
          event.put("text", "\r");
        }
      }
      call("Input.dispatchKeyEvent", event.build().toJson());
    }
  }

  /// How many dialogs a page has opened so far.
  public int dialogs() {
    return dialogs.get();
  }

  /// Writes a value into a field, as if it had been typed.
  public void fill(String id, String value) throws Exception {
    evaluate(
        "(() => { const f = document.getElementById("
            + quoted(id)
            + "); f.value = "
            + quoted(value)
            + "; f.dispatchEvent(new Event('input', {bubbles: true})); f.dispatchEvent(new"
            + " Event('change', {bubbles: true})); return ''; })()");
  }

  private static String quoted(String text) {
    var object = Extras.builder().put("t", text).build().toJson();
    return object.substring(object.indexOf(':') + 1, object.length() - 1);
  }

  /// A picture of the page as it stands, written as PNG.
  public void picture(Path file) throws Exception {
    var shot = call("Page.captureScreenshot", "{\"captureBeyondViewport\":false}");
    Files.write(file, Base64.getDecoder().decode(shot.text("data").orElseThrow()));
  }

  /// Makes the page as narrow as a telephone.
  public void narrow(int width) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":" + width + ",\"height\":800,\"deviceScaleFactor\":1,\"mobile\":false}");
  }

  /// Makes it as wide as before.
  public void wide() throws Exception {
    call("Emulation.clearDeviceMetricsOverride", "{}");
  }

  /// Writes into the focused field.
  public void type(String text) throws Exception {
    call("Input.insertText", Extras.builder().put("text", text).build().toJson());
  }

  @Override
  public void close() {
    socket.abort();
    var helpers = process.descendants().toList();
    process.destroy();
    process
        .onExit()
        .orTimeout(10, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly())
        .join();
    helpers.forEach(ProcessHandle::destroyForcibly);
    try (var files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException left) {
      // a helper was not done yet: a temporary folder that stays behind is the system's to clear
    }
  }
}
