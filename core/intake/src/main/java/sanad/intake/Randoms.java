package sanad.intake;

import java.util.UUID;
import java.util.random.RandomGenerator;

/// Ids from an injected random source. **Source:** decision 2, RFC 9562 section 5.4.
final class Randoms {
  private Randoms() {}

  static UUID uuid(RandomGenerator random) {
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
