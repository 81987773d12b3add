package sanad.e2e;

import static sanad.e2e.CommandLineOf.value;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// One agency of a test: a real node with its administrator at the command line. All names are
/// invented: EXERCISE.
///
/// @param agency the id of its identity
record Side(NodeProcess node, Path data, CommandLineOf admin, String agency)
    implements AutoCloseable {

  /// Starts a node in a folder of this name.
  static Side start(Path folder, String name) throws Exception {
    var data = folder.resolve(name);
    var node = NodeProcess.start(data, Ports.freePair());
    var admin = new CommandLineOf(node.url(), folder.resolve(name + ".token"));
    var first = Files.readString(data.resolve("first-password.txt")).strip();
    admin.signIn("admin", first, folder);
    return new Side(node, data, admin, value(admin.json("status"), "agency"));
  }

  /// Agrees with a reader and links it to what this side releases to it; the answer is the
  /// agreement.
  String givesTo(Side reader, String ownName, String readersName) throws Exception {
    admin.json("partner", "add", "--id", reader.agency, "--name", "en=" + readersName);
    reader.admin.json("partner", "add", "--id", agency, "--name", "en=" + ownName);
    var agreement = value(agree(admin, reader.agency, List.of()), "id");
    agree(reader.admin, agency, List.of("--id", agreement));
    var secret = data.resolveSibling(reader.data.getFileName() + ".credential");
    admin.json("partner", "credential", reader.agency, "--name", "x", "--out", secret.toString());
    var collection =
        Pattern.compile("\"id\"\\s*:\\s*\"([^\"]*)\"[^{}]*\"partner\"\\s*:\\s*\"" + reader.agency)
            .matcher(admin.json("partner", "list"))
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    reader.admin.json(
        "partner",
        "link",
        agency,
        "--api-root",
        "https://127.0.0.1:" + (node.port() + 1) + "/taxii2/sanad/",
        "--collection",
        collection,
        "--certificate",
        fingerprint(data.resolve("tls/partners.pem")),
        "--secret-file",
        secret.toString(),
        "--agreement",
        agreement,
        "--for",
        "ct-investigation");
    return agreement;
  }

  /// Makes an officer who reads and releases; the answer is the one-time password.
  String officer(String login) {
    return officer(login, "analyst,liaison", "secret", "ct-investigation");
  }

  /// Makes an officer; the answer is the one-time password.
  String officer(String login, String roles, String level, String purposes) {
    var made =
        admin.json(
            "user",
            "add",
            login,
            "--name",
            "EXERCISE officer",
            "--roles",
            roles,
            "--clearance",
            level,
            "--purposes",
            purposes);
    return value(made, "oneTimePassword");
  }

  /// TLS that trusts this node's own authority, and no other.
  SSLContext trusting() throws Exception {
    var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null);
    try (var pem = Files.newInputStream(data.resolve("tls/authority.pem"))) {
      trusted.setCertificateEntry(
          "exercise", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static String agree(CommandLineOf admin, String other, List<String> more) {
    var words =
        new ArrayList<>(
            List.of(
                "agreement",
                "add",
                "--name",
                "EXERCISE agreement",
                "--party",
                other,
                "--for",
                "ct-investigation",
                "--ceiling",
                "secret",
                "--equivalent",
                "EX/SECRET=secret",
                "--until",
                "2036-01-01"));
    words.addAll(more);
    return admin.json(words.toArray(String[]::new));
  }

  static String fingerprint(Path pem) throws Exception {
    try (var stream = Files.newInputStream(pem)) {
      var certificate = CertificateFactory.getInstance("X.509").generateCertificate(stream);
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(certificate.getEncoded()));
    }
  }

  @Override
  public void close() throws InterruptedException {
    node.close();
  }
}
