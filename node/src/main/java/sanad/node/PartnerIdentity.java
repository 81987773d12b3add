package sanad.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import org.apache.tomcat.util.net.jsse.PEMFile;
import sanad.node.config.NodeConfig;
import sanad.taxii.CertificateFingerprint;
import sanad.taxii.ClientIdentity;

/// Certificate chain and key that this node shows to partners: the operator's, or those of its own
/// authority, made at first start. It is a server and a client by the same certificate.
///
/// @param certificate PEM file: the node's certificate, then its authority's
/// @param key PEM file, readable by its owner alone
record PartnerIdentity(Path certificate, Path key) {
  private static final String UNREADABLE = "the certificate for partners cannot be read";

  static PartnerIdentity of(NodeConfig config, DataFolder data) {
    return config
        .partners()
        .tls()
        .map(given -> new PartnerIdentity(given.certificate(), given.key()))
        .orElseGet(() -> own(config, data));
  }

  private static PartnerIdentity own(NodeConfig config, DataFolder data) {
    var certificate = data.path().resolve("tls/partners.pem");
    var key = data.path().resolve("tls/partners.key");
    if (!Files.exists(certificate) || !Files.exists(key)) {
      var made = CertificateMaker.make(config.partnersHost(), Clock.systemUTC());
      data.keepSecret("tls/partners.key", made.key());
      data.keepSecret("tls/authority.pem", made.authority());
      data.keepSecret("tls/partners.pem", made.chain());
    }
    return new PartnerIdentity(certificate, key);
  }

  /// The same as the client of partners' nodes shows it, read as the connector reads it.
  ClientIdentity client() {
    try (var chain = Files.newInputStream(certificate);
        var secret = Files.newInputStream(key)) {
      var shown = new PEMFile(certificate.toString(), chain, null, null).getCertificates();
      var proof = new PEMFile(key.toString(), secret, null, null).getPrivateKey();
      return new ClientIdentity(shown, proof);
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException(UNREADABLE, unreadable);
    }
  }

  /// SHA-256 of the certificate that partners see, hexadecimal: what a partner registers to know
  /// this node by.
  String fingerprint() {
    try {
      return CertificateFingerprint.of(shown());
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException(UNREADABLE, unreadable);
    }
  }

  /// When the certificate ends that partners see; from then on they answer no more.
  Instant ends() {
    return shown().getNotAfter().toInstant();
  }

  private X509Certificate shown() {
    try (var in = Files.newInputStream(certificate)) {
      var chain = CertificateFactory.getInstance("X.509").generateCertificates(in);
      return (X509Certificate) chain.iterator().next();
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException(UNREADABLE, unreadable);
    }
  }
}
