package sanad.testkit.contract;

import java.time.Instant;

class InMemoryNamesTest extends NamesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
