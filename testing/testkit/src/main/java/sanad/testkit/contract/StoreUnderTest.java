package sanad.testkit.contract;

import java.time.Instant;
import sanad.store.Store;

/// A store with nothing in it, whose clock a test can move.
public interface StoreUnderTest extends AutoCloseable {
  /// The store.
  Store store();

  /// The store's time.
  Instant now();

  /// Moves the store's time forward to an instant.
  void moveTo(Instant instant);

  /// Lets the node's own jobs do what is due: number lines and leaves, open what time has opened.
  void settle();

  @Override
  void close();
}
