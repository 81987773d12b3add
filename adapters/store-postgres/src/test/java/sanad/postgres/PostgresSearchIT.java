package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.SearchContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresSearchIT extends SearchContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
