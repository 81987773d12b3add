package sanad.postgres;

import java.time.Instant;
import sanad.testkit.contract.PostsContract;
import sanad.testkit.contract.StoreUnderTest;

class PostgresPostsIT extends PostsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }
}
