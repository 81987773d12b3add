package sanad.testkit.contract;

import java.time.Instant;

class InMemoryWrongClockTest extends WrongClockContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new InMemoryUnderTest(at);
  }
}
