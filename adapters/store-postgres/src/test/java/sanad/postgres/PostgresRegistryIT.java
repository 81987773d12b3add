package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.RegistryContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresRegistryIT extends RegistryContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
