package sanad.testkit.contract;

import java.time.Instant;

class InMemorySearchTest extends SearchContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
