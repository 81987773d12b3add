package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.DrawnHistoriesContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresDrawnHistoriesIT extends DrawnHistoriesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
