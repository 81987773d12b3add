package sanad.testkit.contract;

import java.time.Instant;

class InMemoryNamedTimesTest extends NamedTimesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
