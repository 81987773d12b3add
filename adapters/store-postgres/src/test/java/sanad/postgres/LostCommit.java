package sanad.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A way to PostgreSQL on which, once it is armed, the next commit is done and its answer is lost.
final class LostCommit implements AutoCloseable {
  private final ServerSocket door;
  private final int server;
  private volatile boolean armed;

  private LostCommit(ServerSocket door, int server) {
    this.door = door;
    this.server = server;
  }

  static LostCommit before(int server) {
    try {
      var way = new LostCommit(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
      Thread.ofVirtual().start(way::accept);
      return way;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  void arm() {
    armed = true;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
        Thread.ofVirtual().start(() -> pump(client, upstream));
        Thread.ofVirtual().start(() -> pump(upstream, client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      var block = new byte[65_536];
      for (int n = in.read(block); n >= 0 && !lost(block, n); n = in.read(block)) {
        out.write(block, 0, n);
        out.flush();
      }
    } catch (IOException ended) {
      // the other side is closed by it, which is what a lost connection is
    }
  }

  /// Whether this is the server's word (tag C, eleven bytes) that a commit is done.
  private boolean lost(byte[] block, int n) {
    boolean found =
        armed
            && new String(block, 0, n, StandardCharsets.ISO_8859_1).contains("C\0\0\0\13COMMIT\0");
    armed &= !found;
    return found;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
