package sanad.testkit.contract;

import java.time.Instant;

class InMemoryRegistryTest extends RegistryContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
