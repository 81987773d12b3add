package sanad.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import sanad.taxii.ClientIdentity;
import sanad.testkit.Scratch;

/// EXERCISE. A certificate of an invented partner's client, with its key.
///
/// @param store PKCS 12, under the password of [ExerciseTls]
record ExerciseClient(Path store) {
  private static final String NAME = "client";

  /// A certificate of its own.
  ///
  /// @param more further arguments of the JDK's keytool
  static ExerciseClient made(String... more) {
    var store = Scratch.folder("exercise-client").resolve("client.p12");
    var arguments =
        List.of(
            "-genkeypair",
            "-alias",
            NAME,
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            ExerciseTls.PASSWORD);
    var named =
        Arrays.asList(more).contains("-dname")
            ? List.of(more)
            : Stream.concat(Stream.of("-dname", "CN=EXERCISE client"), Arrays.stream(more))
                .toList();
    ExerciseTls.keytool(arguments, named);
    return new ExerciseClient(store);
  }

  /// Of an elliptic curve, valid now.
  static ExerciseClient valid() {
    return made("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30");
  }

  /// Of an elliptic curve, valid until some days ago.
  static ExerciseClient expired() {
    return made("-keyalg", "EC", "-groupname", "secp256r1", "-startdate", "-9d", "-validity", "3");
  }

  private KeyStore keys() throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(store.toFile(), ExerciseTls.PASSWORD.toCharArray());
  }

  /// As the product's own client shows it.
  ClientIdentity identity() {
    try {
      var key = (PrivateKey) keys().getKey(NAME, ExerciseTls.PASSWORD.toCharArray());
      return new ClientIdentity(List.of((X509Certificate) keys().getCertificate(NAME)), key);
    } catch (GeneralSecurityException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// As another client on the JDK shows it.
  KeyManager[] keyManagers() {
    try {
      var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(keys(), ExerciseTls.PASSWORD.toCharArray());
      return factory.getKeyManagers();
    } catch (GeneralSecurityException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  String sha256() {
    try {
      var encoded = keys().getCertificate(NAME).getEncoded();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    } catch (GeneralSecurityException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
