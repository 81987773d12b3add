package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.ItemsContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresItemsIT extends ItemsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
