package sanad.node.pace;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import sanad.store.Logged;

/// The server's HTTP with an end to its patience: once a second it looks at every connection and
/// cuts those that are too slow, in the handshake, the headers, the body or the answer. The
/// server's own timeouts begin anew with every byte, so that ten bytes a second would hold a
/// connection for ever.
///
/// Public with a constructor, since the server makes it by name; a subclass, since the connections
/// are shown to subclasses only.
public final class PacedProtocol extends Http11NioProtocol {
  private static final System.Logger LOG = System.getLogger(PacedProtocol.class.getName());
  private static final long ROUND_MILLIS = 1_000;

  /// How long a single read or write may stand still.
  private static final int STANDSTILL_MILLIS = 20_000;

  private static final int WAITING_AT_THE_DOOR = 200;

  private final Patience patience = Patience.DEFAULT;
  private final Map<String, Client> clients = new ConcurrentHashMap<>();
  private volatile Thread watch = Thread.ofPlatform().unstarted(() -> {});

  /// With the usual patience.
  public PacedProtocol() {
    setMaxConnections(patience.connections());
    setAcceptCount(WAITING_AT_THE_DOOR);
    setConnectionTimeout(STANDSTILL_MILLIS);
    // Who asks whether to send a body is told so when it is read, so that a refusal comes before it
    // (RFC 9110 section 10.1.1).
    setContinueResponseTiming("onRead");
  }

  @Override
  public void start() throws Exception {
    super.start();
    watch = Thread.ofPlatform().daemon().name("pace-" + getPort()).start(this::watch);
  }

  @Override
  public void stop() throws Exception {
    watch.interrupt();
    super.stop();
  }

  /// The client of a connection, made where it is new.
  Client client(String connection) {
    return clients.computeIfAbsent(connection, id -> new Client());
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(ROUND_MILLIS);
        round();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// A thread's edge: what fails in one round is done in the next, and nobody else looks.
  private void round() {
    try {
      look();
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.WARNING, "connections were not looked at", Logged.of(failed));
    }
  }

  private void look() {
    Set<SocketWrapperBase<NioChannel>> open = getEndpoint().getConnections();
    int count = open.size();
    var seen = new HashSet<String>();
    for (var socket : open) {
      var id = socket.getServletConnection("http/1.1", "").getConnectionId();
      seen.add(id);
      if (client(id).tooSlow(patience, count)) {
        socket.close();
      }
    }
    // One that came meanwhile is not among those seen, but is not idle either.
    clients.entrySet().removeIf(one -> one.getValue().idle() && !seen.contains(one.getKey()));
  }
}
