package sanad.testkit.contract;

import java.time.Instant;

class InMemoryFetchedPagesTest extends FetchedPagesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
