package sanad.testkit.contract;

import java.time.Instant;

class InMemoryAccountsTest extends AccountsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
