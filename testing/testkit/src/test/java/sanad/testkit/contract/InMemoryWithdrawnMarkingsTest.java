package sanad.testkit.contract;

import java.time.Instant;

class InMemoryWithdrawnMarkingsTest extends WithdrawnMarkingsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
