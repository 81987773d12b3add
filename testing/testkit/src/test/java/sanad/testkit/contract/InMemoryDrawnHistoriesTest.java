package sanad.testkit.contract;

import java.time.Instant;

class InMemoryDrawnHistoriesTest extends DrawnHistoriesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
