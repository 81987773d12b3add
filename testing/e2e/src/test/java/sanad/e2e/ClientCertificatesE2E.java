package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.e2e.CommandLineOf.value;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second lock on the partners' door of real nodes, set and taken off by commands. All is
/// invented: EXERCISE.
@Tag("long")
class ClientCertificatesE2E {
  private static final String PASSWORD = "exercise";

  @Test
  void two_nodes_prove_themselves_by_the_certificates_they_know_each_other_by(@TempDir Path folder)
      throws Exception {
    madeForServersAlone(folder.resolve("b"));
    try (var a = Side.start(folder, "a");
        var b = Side.start(folder, "b")) {
      a.givesTo(b, "EXERCISE A", "EXERCISE B");
      var officer = new CommandLineOf(b.node().url(), folder.resolve("officer"));
      officer.signIn("e.officer", b.officer("e.officer"), folder);
      var certificate = Side.fingerprint(b.data().resolve("tls/partners.pem"));
      var stolen = Files.readString(folder.resolve("b.credential")).strip();
      assertThat(value(officer.json("pull"), "result")).isEqualTo("ok");
      assertThat(status(a, stolen)).isEqualTo(200);

      var typed = certificate.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
      var kept = a.admin().json("partner", "certificate", b.agency(), "--sha256", typed);
      assertThat(value(kept, "sha256")).isEqualTo(certificate);
      assertThat(a.admin().json("partner", "list")).contains(certificate);
      assertThat(value(officer.json("pull"), "result")).as("its own certificate").isEqualTo("ok");
      assertThat(status(a, stolen)).as("a stolen credential opens nothing").isEqualTo(401);

      var another = Side.fingerprint(a.data().resolve("tls/partners.pem"));
      a.admin().json("partner", "certificate", b.agency(), "--sha256", another);
      assertThat(value(officer.told("pull"), "result")).isEqualTo("credential-refused");

      assertThat(
              a.admin().refused("partner", "certificate", b.agency(), "--sha256", "ab".repeat(31)))
          .contains("SANAD-EXCHANGE-010");
      assertThat(a.admin().json("partner", "list"))
          .as("what is refused changes nothing")
          .contains("\"" + another + "\"");
      a.admin().json("partner", "certificate", b.agency(), "--remove");
      assertThat(a.admin().refused("partner", "certificate", b.agency(), "--remove"))
          .contains("SANAD-EXCHANGE-016");
      assertThat(value(officer.json("pull"), "result")).isEqualTo("ok");
      assertThat(status(a, stolen)).isEqualTo(200);
    }
  }

  /// What a partner's tool without a certificate is answered.
  private static int status(Side side, String credential) throws Exception {
    var basic = Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    var root = URI.create("https://127.0.0.1:" + (side.node().port() + 1) + "/taxii2/");
    var request = HttpRequest.newBuilder(root).header("Authorization", "Basic " + basic).build();
    try (var client = HttpClient.newBuilder().sslContext(side.trusting()).build()) {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  /// A certificate as nodes had them before: for servers alone.
  private static void madeForServersAlone(Path data) throws Exception {
    var tls = Files.createDirectories(data.resolve("tls"));
    var store = tls.resolve("exercise.p12");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "e",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=EXERCISE node",
            "-ext",
            "eku=serverAuth",
            "-ext",
            "ku=digitalSignature",
            "-validity",
            "30",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD);
    var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    Certificate certificate = keys.getCertificate("e");
    Key key = keys.getKey("e", PASSWORD.toCharArray());
    pem(tls.resolve("partners.pem"), "CERTIFICATE", certificate.getEncoded());
    pem(tls.resolve("partners.key"), "PRIVATE KEY", key.getEncoded());
  }

  private static void pem(Path file, String what, byte[] bytes) throws IOException {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, lines, what));
  }
}
