package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import sanad.store.StoreUnavailable;

class PulseTest {
  /// A driver that runs out of memory, or has a fault of its own, throws no SQLException.
  @Test
  void goes_on_looking_after_a_driver_that_failed_otherwise_than_by_its_word() {
    var asked = new AtomicInteger();
    var probe =
        (DataSource)
            Proxy.newProxyInstance(
                PulseTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> {
                  if (asked.getAndIncrement() == 0) {
                    throw new IllegalStateException("EXERCISE");
                  }
                  throw new SQLException("EXERCISE", "08006");
                });
    try (var pulse = new Pulse(probe)) {
      pulse.start();
      while (!frozen(pulse)) {
        pulse.suspect();
        LockSupport.parkNanos(1_000_000);
      }
      assertThat(asked.get()).isGreaterThan(1);
    }
  }

  private static boolean frozen(Pulse pulse) {
    try {
      pulse.requireAlive();
      return false;
    } catch (StoreUnavailable frozen) {
      return true;
    }
  }
}
