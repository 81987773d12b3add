package sanad.testkit.contract;

import java.time.Instant;

class InMemoryComparisonTest extends ComparisonContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
