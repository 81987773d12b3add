package sanad.testkit.faults;

import java.time.Duration;

/// What happens to one connection on its way through the proxy. Byte counts are of the direction
/// named; a fault beyond the end of a transfer never strikes.
public sealed interface Fault {
  /// Nothing: bytes pass as they come.
  record None() implements Fault {}

  /// Every block waits before it passes.
  record Delay(Duration each) implements Fault {}

  /// The server's bytes trickle.
  record Slow(int bytesPerSecond) implements Fault {}

  /// The connection is closed in good order after so many bytes of the server: the client sees an
  /// end that is no error on TCP level. With TLS this drops `close_notify`.
  record CutServer(long afterBytes) implements Fault {}

  /// The connection is reset (RST) after so many bytes of the server.
  record ResetServer(long afterBytes) implements Fault {}

  /// The connection is reset after so many bytes of the client: an upload that breaks.
  record ResetClient(long afterBytes) implements Fault {}

  /// One bit of the server's bytes turns over; TLS must notice, plain text must not be trusted.
  record FlipServer(long atByte, int bit) implements Fault {}

  /// The client's bytes go nowhere and nothing comes back: a one-way partition.
  record Blackhole() implements Fault {}

  /// The connection is refused: accepted and reset at once.
  record Refuse() implements Fault {}
}
