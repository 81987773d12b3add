package sanad.node.pace;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One connection, as far as its pace goes. Thread-safe.
final class Client {
  private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
  private volatile long idleSince = System.nanoTime();

  void begin(Exchange exchange) {
    running.add(exchange);
  }

  void end(Exchange exchange) {
    running.remove(exchange);
    idleSince = System.nanoTime();
  }

  boolean idle() {
    return running.isEmpty();
  }

  /// Whether it is to be cut.
  ///
  /// @param open connections that are there
  boolean tooSlow(Patience patience, int open) {
    long now = System.nanoTime();
    return idle()
        ? now - idleSince > patience.forRequest(open).toNanos()
        : running.stream().anyMatch(exchange -> exchange.tooSlow(patience, now));
  }
}
