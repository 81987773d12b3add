package sanad.testkit.contract;

import java.time.Instant;

class InMemoryDrawnWorldsTest extends DrawnWorldsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
