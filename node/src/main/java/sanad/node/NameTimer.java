package sanad.node;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sanad.identity.NameKeeper;
import sanad.identity.Screening;
import sanad.store.StoreThreads;
import sanad.store.StoreUnavailable;

/// Reads the names of what is held in the background, all at the start and then what writes named,
/// and compares what is held with the lists: each on a thread of its own, so that neither waits for
/// the other.
final class NameTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NameTimer.class);
  private static final long EVERY_MILLIS = 1_000;

  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("names-", 0).factory());

  NameTimer(NameKeeper keeper, Screening screening) {
    every(keeper::catchUp);
    every(screening::catchUp);
  }

  private void every(Runnable work) {
    var _ =
        timer.scheduleWithFixedDelay(
            () -> round(work), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void round(Runnable work) {
    try {
      work.run();
    } catch (StoreUnavailable away) {
      // the next round goes on from there
      LOG.warn("names: the store is away");
    } catch (RuntimeException failed) {
      // a thread's edge: the next round tries again
      LOG.warn("names: failed: {}", failed.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    StoreThreads.end(timer);
  }
}
