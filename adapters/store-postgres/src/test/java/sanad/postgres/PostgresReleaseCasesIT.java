package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.ReleaseCasesContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresReleaseCasesIT extends ReleaseCasesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
