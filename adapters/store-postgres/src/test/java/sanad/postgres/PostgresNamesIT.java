package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.NamesContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresNamesIT extends NamesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
