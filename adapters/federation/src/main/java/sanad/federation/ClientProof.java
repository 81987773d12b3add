package sanad.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import sanad.taxii.CertificateFingerprint;

/// The certificate whose key a request's connection has proved to hold, if any.
final class ClientProof {
  private static final String PEER = "jakarta.servlet.request.X509Certificate";

  private ClientProof() {}

  /// Its SHA-256, 64 lower-case hexadecimal digits; empty where the connection showed none, or one
  /// that is not valid now by the machine's time, as in every handshake: a connection may outlive
  /// its certificate.
  static Optional<String> of(HttpServletRequest request) {
    return request.getAttribute(PEER) instanceof X509Certificate[] chain && chain.length > 0
        ? of(chain[0])
        : Optional.empty();
  }

  private static Optional<String> of(X509Certificate certificate) {
    try {
      certificate.checkValidity();
      return Optional.of(CertificateFingerprint.of(certificate));
    } catch (CertificateException unfit) {
      return Optional.empty();
    }
  }
}
