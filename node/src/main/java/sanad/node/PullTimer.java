package sanad.node;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sanad.exchange.Pull;
import sanad.store.Link;
import sanad.store.StoreThreads;

/// Pulls what is due, each link by itself: a partner that is slow or lies keeps no other waiting,
/// and a link that is being pulled is not pulled twice. What each link's last pull came to stands
/// in the register.
final class PullTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PullTimer.class);

  private final Pull pull;
  private final Duration every;
  private final Set<UUID> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService pulls =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("pull-", 0).factory());
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pull").factory());

  PullTimer(Pull pull, Duration every) {
    this.pull = pull;
    this.every = every;
  }

  /// Pulls from now on. To be called once.
  void start() {
    long millis = every.toMillis();
    var _ = timer.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      for (var link : pull.due()) {
        if (running.add(link.id())) {
          pulls.execute(() -> one(link));
        }
      }
    } catch (RuntimeException failed) {
      // a thread's edge: the next round tries again
      LOG.warn("pull failed: {}", failed.getClass().getSimpleName());
    }
  }

  private void one(Link link) {
    try {
      pull.pull(link);
    } catch (RuntimeException failed) {
      // a thread's edge, as above
      LOG.warn("pull failed: {}", failed.getClass().getSimpleName());
    } finally {
      running.remove(link.id());
    }
  }

  @Override
  public void close() {
    StoreThreads.end(timer, pulls);
  }
}
