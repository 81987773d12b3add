package sanad.taxii;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;

/// What partners know a certificate by, since they register it and trust no authority.
public final class CertificateFingerprint {
  private CertificateFingerprint() {}

  /// SHA-256 of the certificate's DER form, 64 lower-case hexadecimal digits.
  ///
  /// @throws CertificateEncodingException where the certificate has no DER form
  public static String of(Certificate certificate) throws CertificateEncodingException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-256", impossible);
    }
  }
}
