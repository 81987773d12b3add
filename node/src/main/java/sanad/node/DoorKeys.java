package sanad.node;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.tomcat.util.net.jsse.PEMFile;
import sanad.node.config.NodeConfig;

/// Looks at the certificate and key that an operator named for a door before anything is started:
/// the server would fail in the middle of its start.
final class DoorKeys {
  private static final byte[] PROOF = {1};

  private DoorKeys() {}

  /// Refuses with one sentence what is no certificate, no key, or not a pair.
  static void check(NodeConfig.Door door) throws StartRefused {
    if (door.tls().isEmpty()) return;
    var tls = door.tls().get();
    var chain = certificates(tls.certificate());
    if (chain.isEmpty()) throw StartRefused.tls(tls.certificate() + " holds no certificate");
    if (!pair(key(tls.key()), chain.getFirst())) {
      throw StartRefused.tls(tls.key() + " is not the key of " + tls.certificate());
    }
  }

  private static List<X509Certificate> certificates(Path file) throws StartRefused {
    try {
      return new PEMFile(file.toString()).getCertificates();
    } catch (IOException | GeneralSecurityException | RuntimeException broken) {
      throw StartRefused.tls(file + " holds no certificate");
    }
  }

  private static PrivateKey key(Path file) throws StartRefused {
    try {
      var key = new PEMFile(file.toString()).getPrivateKey();
      if (key != null) return key;
    } catch (IOException | GeneralSecurityException | RuntimeException broken) {
      throw StartRefused.tls(file + " holds no private key that can be read");
    }
    throw StartRefused.tls(file + " holds no private key");
  }

  /// Whether what one signs the other verifies.
  private static boolean pair(PrivateKey key, X509Certificate certificate) throws StartRefused {
    var algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    try {
      var signing = Signature.getInstance(algorithm);
      signing.initSign(key);
      signing.update(PROOF);
      var verifying = Signature.getInstance(algorithm);
      verifying.initVerify(certificate.getPublicKey());
      verifying.update(PROOF);
      return verifying.verify(signing.sign());
    } catch (GeneralSecurityException noPair) {
      return false;
    }
  }
}
