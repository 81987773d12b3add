package sanad.testkit.contract;

import java.time.Instant;

class InMemoryScreeningTest extends ScreeningContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
