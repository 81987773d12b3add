package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.ScreeningContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresScreeningIT extends ScreeningContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
