package sanad.node;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sanad.identity.Screening;
import sanad.store.StoreUnavailable;

/// Reads the names of what is held in the background, all at the start and then what writes named,
/// and compares them with the lists. A search in the meantime waits for the names.
final class NameTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NameTimer.class);
  private static final long EVERY_MILLIS = 1_000;

  private final Screening screening;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("names").factory());

  NameTimer(Screening screening) {
    this.screening = screening;
    timer.scheduleWithFixedDelay(this::round, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      screening.catchUp();
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
    timer.shutdownNow();
  }
}
