package sanad.testkit.contract;

import java.time.Instant;

class InMemoryItemsTest extends ItemsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
