package sanad.testkit.contract;

import java.time.Instant;

class InMemoryKeptNamesTest extends KeptNamesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
