package sanad.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import sanad.taxii.TaxiiQuery;

/// The place of a next page, sealed: AES-256-GCM over the journal's number, bound to collection and
/// filters. It tells its holder nothing, fits no other collection or filter, and cannot be made by
/// anybody else. Thread-safe. **Source:** decision 18.
final class Places {
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  private Places(byte[] key, SecureRandom random) {
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  /// Reads the key file; makes it, readable by its owner alone, where it is missing.
  static Places of(Path keyFile, SecureRandom random) {
    try {
      if (Files.notExists(keyFile)) {
        var fresh = new byte[KEY];
        random.nextBytes(fresh);
        SecretFile.write(keyFile, fresh);
      }
      var key = Files.readAllBytes(keyFile);
      if (key.length != KEY) {
        throw new IllegalStateException(
            "key file of pages: expected " + KEY + " bytes, got " + key.length);
      }
      return new Places(key, random);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String seal(UUID collection, TaxiiQuery query, long number) {
    try {
      var nonce = new byte[NONCE];
      random.nextBytes(nonce);
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, collection, query)
              .doFinal(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
      var whole = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError("every JDK has AES-GCM", impossible);
    }
  }

  /// The number; empty where the text was not sealed here for this collection and these filters.
  OptionalLong open(UUID collection, TaxiiQuery query, String text) {
    try {
      var whole = Base64.getUrlDecoder().decode(text);
      if (whole.length != NONCE + Long.BYTES + TAG_BITS / 8) {
        return OptionalLong.empty();
      }
      var nonce = new byte[NONCE];
      System.arraycopy(whole, 0, nonce, 0, NONCE);
      var number =
          cipher(Cipher.DECRYPT_MODE, nonce, collection, query)
              .doFinal(whole, NONCE, whole.length - NONCE);
      return OptionalLong.of(ByteBuffer.wrap(number).getLong());
    } catch (IllegalArgumentException | GeneralSecurityException forged) {
      return OptionalLong.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID collection, TaxiiQuery query)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound(collection, query).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /// A limit is no filter: it may change from page to page; and where a place is given, the time
  /// after which the first page began says nothing more.
  private static String bound(UUID collection, TaxiiQuery query) {
    var filters =
        new TaxiiQuery(
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            query.ids(),
            query.types(),
            query.versions(),
            query.specVersions());
    return collection + filters.encoded();
  }
}
