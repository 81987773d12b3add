package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.DrawnWorldsContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresDrawnWorldsIT extends DrawnWorldsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
