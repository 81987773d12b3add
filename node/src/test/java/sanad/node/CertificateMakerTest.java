package sanad.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.node.config.NodeConfig;

class CertificateMakerTest {
  private static final String SUBJECT_KEY = "2.5.29.14";
  private static final String AUTHORITY_KEY = "2.5.29.35";
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2";

  @Test
  void a_strict_reader_finds_whose_key_signed_the_certificate() throws Exception {
    var made = CertificateMaker.make("node.exercise.example", Clock.systemUTC());
    var chain =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(
                new ByteArrayInputStream(made.chain().getBytes(StandardCharsets.US_ASCII)))
            .stream()
            .map(X509Certificate.class::cast)
            .toList();
    var node = chain.getFirst();
    var authority = chain.getLast();
    // 20 bytes of SHA-1 stand at the end of either extension.
    assertThat(last(node.getExtensionValue(AUTHORITY_KEY)))
        .isEqualTo(last(authority.getExtensionValue(SUBJECT_KEY)));
    assertThat(node.getExtensionValue(SUBJECT_KEY)).isNotNull();
    assertThat(node.getExtendedKeyUsage()).isEqualTo(List.of(SERVER, CLIENT));
    assertThat(authority.getCriticalExtensionOIDs()).contains("2.5.29.15", "2.5.29.19");
    node.verify(authority.getPublicKey());
  }

  /// Tools of partners compare the host that they call with these; our own nodes compare the
  /// fingerprint.
  @Test
  void names_the_host_by_which_partners_reach_the_node(@TempDir Path folder) throws Exception {
    var file =
        Files.writeString(
            folder.resolve("sanad.yaml"),
            "data: %s\npartners:\n  address: 0.0.0.0\n  host: node.exercise.example\n"
                .formatted(folder.resolve("data")));
    var config =
        NodeConfig.read(
            Optional.of(file), new NodeConfig.Overrides(Optional.empty(), Optional.empty()));
    try (var data = DataFolder.claim(config.data())) {
      var shown = PartnerIdentity.of(config, data).client().chain().getFirst();
      assertThat(shown.getSubjectAlternativeNames().stream().<Object>map(name -> name.get(1)))
          .contains("node.exercise.example", "127.0.0.1")
          .doesNotContain("0.0.0.0");
    }
  }

  private static byte[] last(byte[] extension) {
    return Arrays.copyOfRange(extension, extension.length - 20, extension.length);
  }
}
