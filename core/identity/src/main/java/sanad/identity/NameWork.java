package sanad.identity;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The few threads on which names are compared. Matching keeps scratch memory for each thread; the
/// thousands of short threads that serve requests would each make their own. Idle threads end after
/// a minute, and their memory with them. Thread-safe.
public final class NameWork implements AutoCloseable {
  private final ExecutorService threads;

  /// @param threads how many compare at once; one for each core at most is useful
  public NameWork(int threads) {
    var pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("names-", 0).factory());
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  /// Runs `work` on one of the threads and waits for it.
  <T> T run(Supplier<T> work) {
    try {
      return threads.submit(work::get).get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while comparing names", stop);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("comparing names failed", failed.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
