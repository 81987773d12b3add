package sanad.postgres.embedded;

import java.io.IOException;

/// Work of a start that may take minutes, and that the end of its process interrupts: whoever stops
/// a node that waits for its database does not wait with it. Afterwards the thread is left alone,
/// since an interrupt would tear the files that the rest of a start writes.
final class UntilStopped {
  private final Thread worker = Thread.currentThread();
  private boolean over;
  private boolean stopped;

  private UntilStopped() {}

  /// What is done meanwhile.
  interface Work<T> {
    T done() throws IOException, InterruptedException;
  }

  /// Does it on this thread.
  static <T> T run(Work<T> work) throws IOException, InterruptedException {
    UntilStopped wait = new UntilStopped();
    Thread hook = Thread.ofPlatform().unstarted(wait::stop);
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException ending) {
      throw new InterruptedException("the process ends");
    }
    try {
      return work.done();
    } finally {
      wait.over();
      forget(hook);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // it has its turn now, and finds the work over
    }
  }

  private synchronized void stop() {
    if (!over) {
      stopped = true;
      worker.interrupt();
    }
  }

  private synchronized void over() {
    over = true;
    if (stopped) {
      Thread.interrupted();
    }
  }
}
