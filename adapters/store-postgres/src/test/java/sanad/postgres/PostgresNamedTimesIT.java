package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.NamedTimesContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresNamedTimesIT extends NamedTimesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
