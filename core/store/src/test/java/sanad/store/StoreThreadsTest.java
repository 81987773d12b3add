package sanad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class StoreThreadsTest {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final ExecutorService thread =
      new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final AtomicBoolean next = new AtomicBoolean();

  @Test
  void what_is_in_hand_ends_without_an_interrupt_and_nothing_else_begins() throws Exception {
    thread.execute(
        () -> {
          begun.countDown();
          while (!thread.isShutdown()) Thread.onSpinWait();
          // the interrupt came right behind
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
          interrupted.set(Thread.interrupted());
        });
    thread.execute(() -> next.set(true));
    begun.await();
    StoreThreads.end(LONGEST, thread);
    assertThat(thread.isTerminated()).isTrue();
    assertThat(interrupted).isFalse();
    assertThat(next).isFalse();
  }

  @Test
  void what_does_not_end_is_interrupted() throws Exception {
    thread.execute(
        () -> {
          begun.countDown();
          while (!Thread.interrupted()) LockSupport.park();
          interrupted.set(true);
        });
    begun.await();
    StoreThreads.end(Duration.ofMillis(20), thread);
    assertThat(thread.awaitTermination(LONGEST.toMinutes(), TimeUnit.MINUTES)).isTrue();
    assertThat(interrupted).isTrue();
  }
}
