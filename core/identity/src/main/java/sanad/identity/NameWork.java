package sanad.identity;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// The few threads on which names are compared. Matching keeps scratch memory for each thread; the
/// thousands of short threads that serve requests would each make their own. What is brief goes
/// before what walks a whole index, so that a page which compares a few pairs does not stand behind
/// others' searches. Idle threads end after a minute, and their memory with them. Thread-safe.
public final class NameWork implements AutoCloseable {
  private final ExecutorService threads;
  private final AtomicLong turns = new AtomicLong();

  /// What waits: brief ones first, else as they came.
  private record Turn(boolean brief, long number, Runnable work)
      implements Runnable, Comparable<Turn> {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Turn other) {
      return brief == other.brief ? Long.compare(number, other.number) : brief ? -1 : 1;
    }
  }

  /// @param threads how many compare at once; one for each core at most is useful
  public NameWork(int threads) {
    var pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.MINUTES,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("names-", 0).factory());
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  /// Walks an index on one of the threads and waits for it.
  <T> T search(Supplier<T> work) {
    return run(false, work);
  }

  /// Compares a few pairs on one of the threads and waits for it.
  <T> T compare(Supplier<T> work) {
    return run(true, work);
  }

  private <T> T run(boolean brief, Supplier<T> work) {
    var task = new FutureTask<>(work::get);
    threads.execute(new Turn(brief, turns.getAndIncrement(), task));
    try {
      return task.get();
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
