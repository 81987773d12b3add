package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.KeptNamesContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresKeptNamesIT extends KeptNamesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
