package sanad.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import sanad.testkit.Scratch;

/// EXERCISE. A certificate of its own for the servers of these tests, made once with the JDK.
final class ExerciseTls {
  static final String PASSWORD = "exercise";
  static final Path STORE = make("exercise", "now");
  static final String SHA_256 = fingerprint(STORE);

  private ExerciseTls() {}

  /// A key store with a certificate for thirty days.
  ///
  /// @param from as keytool's `-startdate` reads it, with `now` for none
  static Path make(String name, String from) {
    var store = Scratch.folder("exercise-tls").resolve(name + ".p12");
    keytool(
        List.of(
            "-genkeypair",
            "-alias",
            "exercise",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=localhost, O=EXERCISE",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-validity",
            "30",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD),
        from.equals("now") ? List.of() : List.of("-startdate", from));
    return store;
  }

  /// Runs the JDK's keytool.
  static void keytool(List<String> arguments, List<String> more) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    command.addAll(more);
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool made no certificate");
      }
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static KeyStore keyStore(Path file) throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  /// SHA-256 of the certificate in a store of [#make].
  static String fingerprint(Path file) {
    try {
      var certificate = keyStore(file).getCertificate("exercise");
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// The certificate as PEM, for clients that are given a file.
  static Path pem() {
    try {
      var certificate = keyStore(STORE).getCertificate("exercise");
      var text =
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'})
                  .encodeToString(certificate.getEncoded())
              + "\n-----END CERTIFICATE-----\n";
      return Files.writeString(STORE.resolveSibling("exercise.pem"), text);
    } catch (GeneralSecurityException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
