package sanad.taxii;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Ends an answer that takes too long to come: a server that sends a byte now and then would hold
/// its reader for ever, since the client's own limit is for the headers. Closing it lets the answer
/// be.
final class BodyGuard implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Thread guard;

  BodyGuard(InputStream body) {
    guard = Thread.ofVirtual().start(() -> end(body));
  }

  private static void end(InputStream body) {
    try {
      Thread.sleep(LONGEST);
      body.close();
    } catch (InterruptedException read) {
      Thread.currentThread().interrupt();
    } catch (IOException gone) {
      // what is gone needs no end
    }
  }

  @Override
  public void close() {
    guard.interrupt();
  }
}
