package sanad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/// Which certificates a command takes for those of its node. The name in the address is compared
/// with the certificate in any case.
final class Trust {
  private Trust() {}

  /// Those of a PEM file alone.
  static SSLContext in(Path file) throws NodeRefused {
    try (var pem = Files.newInputStream(file)) {
      var known = KeyStore.getInstance(KeyStore.getDefaultType());
      known.load(null, null);
      var all = CertificateFactory.getInstance("X.509").generateCertificates(pem);
      for (var one : all) known.setCertificateEntry("node-" + known.size(), one);
      if (all.isEmpty()) throw NodeRefused.unread(file + " holds no certificate in PEM.");
      var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(known);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trusted.getTrustManagers(), null);
      return context;
    } catch (CertificateException damaged) {
      throw NodeRefused.unread(file + " holds no certificate in PEM.");
    } catch (IOException unreadable) {
      throw NodeRefused.file(file);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks what TLS needs", e);
    }
  }

  /// Why a connection was not trusted, and what to do.
  static String reason(SSLException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertPathBuilderException) {
        return "nothing that is known here vouches for its certificate; name the file of the"
            + " certificate, or of its authority, with --trust FILE";
      }
    }
    return String.valueOf(failed.getMessage()).replaceFirst("[.]$", "");
  }
}
