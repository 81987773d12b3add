package sanad.bench;

import java.lang.management.ManagementFactory;

/// CPU time of the calling thread, so that a busy machine does not count.
final class ThreadCpu {
  private ThreadCpu() {}

  static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
