package sanad.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets one large report be taken in at a time: it is held whole and several times over meanwhile,
/// and a few together are more than the memory of a node. The others wait with their body unread,
/// and are told to come again where that takes too long. Thread-safe.
public final class LargeBodies {
  /// Bytes that nobody waits for.
  static final long SMALL = 1 << 20;

  private final Semaphore turns = new Semaphore(1, true);
  private final Duration longest;

  /// @param longest how long one waits
  public LargeBodies(Duration longest) {
    this.longest = longest;
  }

  /// Too many large reports at once.
  public static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// A turn, given back by closing.
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /// @param length of the body, negative where it is not said
  /// @throws Busy where the wait was too long
  public Turn take(long length) {
    if (length >= 0 && length <= SMALL) {
      return () -> {};
    }
    try {
      if (!turns.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
      return turns::release;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
  }
}
