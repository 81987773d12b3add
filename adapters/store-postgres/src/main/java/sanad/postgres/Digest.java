package sanad.postgres;

import java.nio.ByteBuffer;
import java.util.UUID;
import sanad.text.Sha256;

/// The 128-bit keys inside the store that are made of SHA-256.
final class Digest {
  private Digest() {}

  /// The first half of the digest. Parts are joined by a sign that stands in none of them.
  static UUID key(Object... parts) {
    StringBuilder joined = new StringBuilder();
    for (Object part : parts) {
      joined.append(part).append('\n');
    }
    ByteBuffer bytes = ByteBuffer.wrap(Sha256.of(joined.toString()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
