package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.LogContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresLogIT extends LogContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
