package sanad.node.pace;

import java.time.Duration;

/// How long a connector waits for its clients.
///
/// @param connections at most so many at a time
/// @param usual how long a connection may take to bring a request, its handshake included, and how
///   long a body or an answer may take whatever its size
/// @param crowded the same for requests to come, when more than half of the connections are taken
/// @param bytesPerSecond what a body or an answer must make beyond `usual`
///
///   **Source:** reliability.md F16, F17.
public record Patience(int connections, Duration usual, Duration crowded, int bytesPerSecond) {
  /// A thousand connections, 30 s, 3 s in a crowd, 1,000 bytes a second.
  public static final Patience DEFAULT =
      new Patience(1_000, Duration.ofSeconds(30), Duration.ofSeconds(3), 1_000);

  /// How long a request may take to come while `open` connections are there.
  Duration forRequest(int open) {
    return open > connections / 2 ? crowded : usual;
  }

  /// Whether so many bytes in so long are too few.
  boolean tooSlow(long nanos, long bytes) {
    return nanos > usual.toNanos() + bytes * 1_000_000_000L / bytesPerSecond;
  }
}
