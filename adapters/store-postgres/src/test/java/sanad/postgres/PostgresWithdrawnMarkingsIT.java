package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.StoreUnderTest;
import sanad.testkit.contract.WithdrawnMarkingsContract;

class PostgresWithdrawnMarkingsIT extends WithdrawnMarkingsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
