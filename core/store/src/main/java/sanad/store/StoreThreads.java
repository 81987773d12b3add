package sanad.store;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The end of threads that work on a store, which is closed after them.
public final class StoreThreads {
  private static final Duration IN_HAND = Duration.ofSeconds(3);
  private static final Duration INTERRUPTED = Duration.ofSeconds(1);

  private StoreThreads() {}

  /// Lets what is in hand end, for three seconds together, and begins nothing more. What is still
  /// under way then, as a pull from a partner that does not answer, is interrupted, finds the store
  /// closed, and goes on at the next start. An interrupt comes last because it closes the socket of
  /// whoever waits for the database, in the middle of a commit too.
  public static void end(ExecutorService... threads) {
    end(IN_HAND, threads);
  }

  static void end(Duration inHand, ExecutorService... threads) {
    for (var each : threads) {
      each.shutdown();
      if (each instanceof ThreadPoolExecutor pool) {
        pool.getQueue().clear();
      }
    }
    await(inHand, threads);
    for (var each : threads) {
      var _ = each.shutdownNow();
    }
    await(INTERRUPTED, threads);
  }

  private static void await(Duration most, ExecutorService... threads) {
    long until = System.nanoTime() + most.toNanos();
    try {
      for (var each : threads) {
        var _ = each.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException soon) {
      Thread.currentThread().interrupt();
    }
  }
}
