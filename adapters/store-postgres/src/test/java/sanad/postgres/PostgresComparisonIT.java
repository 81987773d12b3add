package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.ComparisonContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresComparisonIT extends ComparisonContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
