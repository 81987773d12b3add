package sanad.postgres;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import sanad.store.AccessRefused;

/// The place of a next page of a list, sealed: the number of a row would tell how many rows lie
/// between two that a viewer sees, hidden ones too. One block of AES over chance, the number and
/// zeroes; what does not open to that was not made here. Thread-safe.
record Places(SecretKeySpec key, SecureRandom random) {
  private static final int BLOCK = 16;
  private static final int TEXT = 2 * BLOCK;

  static Places of(byte[] key, SecureRandom random) {
    return new Places(new SecretKeySpec(key, "AES"), random);
  }

  String seal(long number) {
    byte[] chance = new byte[4];
    random.nextBytes(chance);
    byte[] block = ByteBuffer.allocate(BLOCK).put(chance).putLong(number).putInt(0).array();
    return HexFormat.of().formatHex(crypt(Cipher.ENCRYPT_MODE, block));
  }

  /// The number of a place, or of the list's beginning where none is given; refused where it was
  /// not made here.
  long open(Optional<String> place) {
    return place.isEmpty() ? Long.MAX_VALUE : open(place.get());
  }

  private long open(String place) {
    if (place.length() == TEXT && place.chars().allMatch(HexFormat::isHexDigit)) {
      ByteBuffer block =
          ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, HexFormat.of().parseHex(place)));
      long number = block.getLong(4);
      if (block.getInt(12) == 0) {
        return number;
      }
    }
    throw new AccessRefused("SANAD-STORE-002");
  }

  private byte[] crypt(int mode, byte[] block) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, key);
      return cipher.doFinal(block);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError("every JDK has AES", impossible);
    }
  }
}
