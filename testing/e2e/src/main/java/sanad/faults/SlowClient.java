package sanad.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/// A client that sends or takes a byte a second, and notes when it was cut.
final class SlowClient implements AutoCloseable {
  private final Kind kind;
  private final Socket socket;
  private final long begun = System.nanoTime();
  private volatile long cut;

  /// What it is slow in.
  enum Kind {
    /// It says nothing, not even hello.
    SILENT,
    HANDSHAKE,
    HEADERS,
    BODY,
    /// It asks for a page and takes ten bytes a second of it.
    ANSWER
  }

  private SlowClient(Kind kind, Socket socket) {
    this.kind = kind;
    this.socket = socket;
  }

  /// Connects, and goes on by itself.
  ///
  /// @param tls of the partners' door; empty for the people's
  static SlowClient begin(Kind kind, int port, Optional<SSLContext> tls, String asked)
      throws IOException {
    var raw = new Socket();
    if (kind == Kind.ANSWER) {
      // before the connection is made, so that the server's own buffers fill soon
      raw.setReceiveBufferSize(1024);
    }
    raw.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
    boolean speaks = kind != Kind.HANDSHAKE && kind != Kind.SILENT;
    var socket =
        speaks && tls.isPresent()
            ? tls.get().getSocketFactory().createSocket(raw, "127.0.0.1", port, true)
            : raw;
    var client = new SlowClient(kind, socket);
    Thread.ofVirtual().start(() -> client.run(asked));
    return client;
  }

  private void run(String asked) {
    try {
      var out = socket.getOutputStream();
      switch (kind) {
        case SILENT -> socket.getInputStream().read();
        case HANDSHAKE -> trickle(out, new byte[] {22, 3, 1, 2, 0, 1, 0, 1, (byte) 252, 3, 3});
        case HEADERS -> trickle(out, bytes("GET /" + asked));
        case BODY -> {
          out.write(bytes("POST " + asked + "Content-Length: 100000\r\n\r\n{\"objects\":["));
          trickle(out, bytes(" "));
        }
        case ANSWER -> {
          out.write(bytes("GET " + asked + "\r\n"));
          sip();
        }
      }
    } catch (IOException ended) {
      // being cut is what it waits for
    } finally {
      cut = System.nanoTime();
    }
  }

  /// A byte a second, until the other side has enough.
  private void trickle(OutputStream out, byte[] bytes) throws IOException {
    socket.setSoTimeout(1_000);
    for (int i = 0; ; i++) {
      out.write(bytes[Math.min(i, bytes.length - 1)]);
      out.flush();
      try {
        if (socket.getInputStream().read() < 0) {
          return;
        }
      } catch (SocketTimeoutException stillThere) {
        // a second has passed
      }
    }
  }

  /// Ten bytes a second. What the server's system holds for it would last for hours after the
  /// server has gone, so that is asked of the system.
  private void sip() throws IOException {
    var in = socket.getInputStream();
    while (in.readNBytes(10).length > 0 && served()) {
      try {
        Thread.sleep(1_000);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// Whether the server's end of this connection is still the server's.
  private boolean served() throws IOException {
    var ends =
        "[0-9A-F]+:%04X [0-9A-F]+:%04X 01 ".formatted(socket.getPort(), socket.getLocalPort());
    var line = Pattern.compile(ends);
    for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      var file = Path.of(table);
      if (Files.exists(file) && line.matcher(Files.readString(file)).find()) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  Kind kind() {
    return kind;
  }

  /// When it was cut, from its beginning; empty while it is let go on.
  Optional<Duration> cutAfter() {
    long when = cut;
    return when == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(when - begun));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
