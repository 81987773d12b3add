package sanad.testkit.contract;

import java.time.Instant;

class InMemoryPostsTest extends PostsContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
