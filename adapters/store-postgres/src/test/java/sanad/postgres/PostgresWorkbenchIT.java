package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.StoreUnderTest;
import sanad.testkit.contract.WorkbenchContract;

class PostgresWorkbenchIT extends WorkbenchContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
