package sanad.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// SHA-256, and the 128-bit keys inside the store that are made of it.
final class Digest {
  private Digest() {}

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static String hex(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  /// The first half of the digest. Parts are joined by a sign that stands in none of them.
  static UUID key(Object... parts) {
    StringBuilder joined = new StringBuilder();
    for (Object part : parts) {
      joined.append(part).append('\n');
    }
    ByteBuffer bytes = ByteBuffer.wrap(sha256(joined.toString()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
