package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.CollectionsContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresCollectionsIT extends CollectionsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
