package sanad.testkit.contract;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import sanad.store.InMemoryStore;
import sanad.store.Store;

/// The in-memory reference on a clock that stands still until it is moved.
public final class InMemoryUnderTest implements StoreUnderTest {
  private final AtomicReference<Instant> time;
  private final InMemoryStore store;

  public InMemoryUnderTest(Instant at) {
    time = new AtomicReference<>(at);
    store = new InMemoryStore(time::get, new SecureRandom());
  }

  @Override
  public Store store() {
    return store;
  }

  @Override
  public Instant now() {
    return time.get();
  }

  @Override
  public void moveTo(Instant instant) {
    time.set(instant);
  }

  @Override
  public void settle() {
    store.openDue();
  }

  @Override
  public void close() {
    // nothing is held but memory
  }
}
