package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.AccountsContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresAccountsIT extends AccountsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
