package sanad.testkit.contract;

import java.time.Instant;

class InMemoryWorkbenchTest extends WorkbenchContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
