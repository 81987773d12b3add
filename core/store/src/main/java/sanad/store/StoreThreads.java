package sanad.store;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/// The end of threads that work on a store, which is closed after them.
public final class StoreThreads {
  private static final Duration MOST = Duration.ofSeconds(3);

  private StoreThreads() {}

  /// Tells them to stop, and waits until they have, three seconds for each at most; what is still
  /// under way then finds the store closed, and goes on at the next start. Begins nothing more.
  public static void end(ExecutorService... threads) {
    for (var each : threads) {
      var _ = each.shutdownNow();
    }
    try {
      for (var each : threads) {
        var _ = each.awaitTermination(MOST.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException soon) {
      Thread.currentThread().interrupt();
    }
  }
}
