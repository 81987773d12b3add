package sanad.testkit.contract;

import java.time.Instant;

class InMemoryListsTest extends ListsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
