package sanad.node;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes an authority and a certificate under it for a node that was given none. The authority's
/// key is dropped: nothing can be signed with it a second time. The certificate serves as a
/// server's and as a client's, since a node is both to its partners. Both carry what strict readers
/// ask for (Python since 3.13, `openssl -x509_strict`). **Source:** RFC 5280 section 4.2.1.
final class CertificateMaker {
  private static final Duration VALID = Duration.ofDays(825);

  private CertificateMaker() {}

  /// What was made, each as PEM.
  ///
  /// @param chain the node's certificate, then the authority's
  record Made(String authority, String chain, String key) {}

  /// Makes a certificate for `host`, a name or an address, and loopback.
  static Made make(String host, Clock clock) {
    try {
      var random = new SecureRandom();
      var authorityKeys = keys(random);
      var nodeKeys = keys(random);
      var authorityName = new X500Name("CN=Sanad node authority");
      var authority =
          certificate(authorityName, authorityName, authorityKeys, authorityKeys, List.of(), clock);
      var node =
          certificate(
              authorityName,
              new X500Name("CN=Sanad node"),
              authorityKeys,
              nodeKeys,
              names(host),
              clock);
      return new Made(
          pem(authority),
          pem(node) + pem(authority),
          pem(new JcaPKCS8Generator(nodeKeys.getPrivate(), null)));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("no certificate can be made on this machine", e);
    }
  }

  private static KeyPair keys(SecureRandom random) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private static List<GeneralName> names(String host) {
    var names = new ArrayList<GeneralName>();
    names.add(new GeneralName(GeneralName.dNSName, "localhost"));
    names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
    names.add(new GeneralName(GeneralName.iPAddress, "::1"));
    boolean number = host.matches("[0-9.]+") || host.contains(":");
    names.add(new GeneralName(number ? GeneralName.iPAddress : GeneralName.dNSName, host));
    return names;
  }

  /// A certificate; an authority's where it names no host.
  private static X509Certificate certificate(
      X500Name issuer,
      X500Name subject,
      KeyPair issuerKeys,
      KeyPair subjectKeys,
      List<GeneralName> names,
      Clock clock)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    var now = clock.instant();
    var builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(127, new SecureRandom()),
            Date.from(now.minus(Duration.ofHours(1))),
            Date.from(now.plus(VALID)),
            subject,
            subjectKeys.getPublic());
    boolean authority = names.isEmpty();
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
    var identifiers = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        identifiers.createSubjectKeyIdentifier(subjectKeys.getPublic()));
    if (!authority) {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
      builder.addExtension(
          Extension.extendedKeyUsage,
          false,
          new ExtendedKeyUsage(
              new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
      var hosts = new GeneralNames(names.toArray(GeneralName[]::new));
      builder.addExtension(Extension.subjectAlternativeName, false, hosts);
    }
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static String pem(Object thing) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(thing);
    }
    return text.toString();
  }
}
