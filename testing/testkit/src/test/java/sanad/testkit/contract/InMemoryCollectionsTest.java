package sanad.testkit.contract;

import java.time.Instant;

class InMemoryCollectionsTest extends CollectionsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
