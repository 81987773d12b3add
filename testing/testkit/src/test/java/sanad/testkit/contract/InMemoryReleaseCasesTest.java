package sanad.testkit.contract;

import java.time.Instant;

class InMemoryReleaseCasesTest extends ReleaseCasesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
