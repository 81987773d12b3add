package sanad.testkit.contract;

import java.time.Instant;

class InMemoryLogTest extends LogContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
