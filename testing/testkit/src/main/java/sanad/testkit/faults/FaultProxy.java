package sanad.testkit.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/// A TCP proxy on loopback that does to each connection what a plan says. The plan is a function of
/// the connection's number (0, 1, …), so a run is repeated by its seed.
///
/// Thread-safe. Closing it closes all its connections.
public final class FaultProxy implements AutoCloseable {
  private final ServerSocket door;
  private final InetSocketAddress server;
  private final LongFunction<Fault> plan;
  private final AtomicLong connections = new AtomicLong();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private FaultProxy(InetSocketAddress server, LongFunction<Fault> plan) throws IOException {
    this.server = server;
    this.plan = plan;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /// Starts a proxy before `serverPort` on loopback.
  public static FaultProxy before(int serverPort, LongFunction<Fault> plan) {
    try {
      var proxy =
          new FaultProxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort), plan);
      Thread.ofVirtual().start(proxy::accept);
      return proxy;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /// The port on which the proxy listens.
  public int port() {
    return door.getLocalPort();
  }

  /// How many connections came so far.
  public long connections() {
    return connections.get();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } finally {
      open.forEach(FaultProxy::end);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        var fault = plan.apply(connections.getAndIncrement());
        Thread.ofVirtual().start(() -> serve(client, fault));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client, Fault fault) {
    open.add(client);
    try (client) {
      if (fault instanceof Fault.Refuse) {
        client.setSoLinger(true, 0);
        return;
      }
      try (var upstream = new Socket()) {
        open.add(upstream);
        upstream.connect(server, 5_000);
        var up = Thread.ofVirtual().start(() -> pump(new Passage(client, upstream, fault, true)));
        pump(new Passage(upstream, client, fault, false));
        up.join();
        open.remove(upstream);
      }
    } catch (IOException broken) {
      // a broken connection is what this proxy is for
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  /// Copies one direction until its end or its fault.
  private static void pump(Passage passage) {
    try {
      passage.run();
    } catch (IOException broken) {
      end(passage.from());
      end(passage.to());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // closing what is closed is no fault
    }
  }
}
