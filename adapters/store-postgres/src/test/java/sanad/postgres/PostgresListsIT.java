package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.ListsContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresListsIT extends ListsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
