package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.FetchedPagesContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresFetchedPagesIT extends FetchedPagesContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
