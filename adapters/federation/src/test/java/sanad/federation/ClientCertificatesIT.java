package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sanad.handling.PartyId;
import sanad.taxii.ClientSettings;
import sanad.taxii.Reply;
import sanad.taxii.TaxiiClient;

/// EXERCISE. Partners' client certificates over real TLS: what opens, what does not, and that the
/// refusal does not tell why.
class ClientCertificatesIT {
  private static final ServedNode NODE =
      ServedNode.of(ServedNode.A, () -> Instant.parse("2026-11-23T10:00:00Z"));

  /// So that refusals are told as such; how they are counted is shown by [CredentialsTest].
  private static final int MANY_TRIES = 1_000;

  private static final ExerciseClient OF_B = ExerciseClient.valid();
  private static final ExerciseClient OF_C = ExerciseClient.valid();
  private static final ExerciseClient EXPIRED = ExerciseClient.expired();
  private static String credentialOfB = "";
  private static String credentialOfC = "";

  private final HashSet<PartyId> certified = new HashSet<>();

  @BeforeAll
  static void serve() {
    var usual = FederationSettings.in(NODE.data, "EXERCISE");
    NODE.serve(
        new FederationSettings(
            usual.title(),
            usual.keyFile(),
            usual.spool(),
            usual.credentials(),
            usual.pageObjects(),
            usual.pageBytes(),
            usual.bodyLimit(),
            usual.objectLimit(),
            MANY_TRIES,
            usual.tryWindow(),
            usual.atOnce(),
            usual.room()));
    credentialOfB = NODE.credential(ServedNode.B).line();
    credentialOfC = NODE.credential(ServedNode.C).line();
  }

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @AfterEach
  void forget() {
    certified.forEach(NODE::removeCertificate);
  }

  private void certify(PartyId partner, ExerciseClient client) {
    NODE.certificate(partner, client.sha256());
    certified.add(partner);
  }

  private void uncertify(PartyId partner) {
    NODE.removeCertificate(partner);
    certified.remove(partner);
  }

  private static SSLContext showing(Optional<ExerciseClient> client) {
    return Raw.trust(client.map(ExerciseClient::keyManagers).orElse(null));
  }

  private static Raw over(SSLContext tls, String credential, String protocol, String http) {
    var parameters = new SSLParameters();
    parameters.setProtocols(new String[] {protocol});
    return new Raw(
        NODE.root(),
        credential,
        HttpClient.newBuilder()
            .sslContext(tls)
            .sslParameters(parameters)
            .version(HttpClient.Version.valueOf(http))
            .build());
  }

  private static Raw asking(String credential, Optional<ExerciseClient> client) {
    return over(showing(client), credential, "TLSv1.3", "HTTP_2");
  }

  private static int status(String credential, Optional<ExerciseClient> client) {
    return asking(credential, client).get("").statusCode();
  }

  /// What the product's own client is answered, which shows any certificate it has.
  private static int ownStatus(String credential, ExerciseClient client) {
    var colon = credential.indexOf(':');
    var settings =
        ClientSettings.of(
                NODE.root(),
                credential.substring(0, colon),
                credential.substring(colon + 1),
                ExerciseTls.SHA_256)
            .withIdentity(client.identity());
    try (var own = new TaxiiClient(settings, NODE.clock, time -> {})) {
      return switch (own.collections()) {
        case Reply.Ok<?> ok -> 200;
        case Reply.Failed<?>(var cause, var status) -> status;
      };
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TLSv1.2, HTTP_1_1",
    "TLSv1.2, HTTP_2",
    "TLSv1.3, HTTP_1_1",
    "TLSv1.3, HTTP_2",
  })
  void the_right_pair_opens_and_each_half_alone_does_not(String protocol, String http) {
    certify(ServedNode.B, OF_B);
    var with = showing(Optional.of(OF_B));
    var without = showing(Optional.empty());
    assertThat(over(with, credentialOfB, protocol, http).get("").statusCode()).isEqualTo(200);
    assertThat(over(without, credentialOfB, protocol, http).get("").statusCode()).isEqualTo(401);
    assertThat(over(with, "", protocol, http).get("").statusCode()).isEqualTo(401);
    assertThat(over(with, credentialOfB, protocol, http).get("").statusCode())
        .as("a session that is taken up again still proves it")
        .isEqualTo(200);
  }

  @Test
  void a_key_of_rsa_or_edwards_curve_proves_as_well() {
    for (var client :
        new ExerciseClient[] {
          ExerciseClient.made("-keyalg", "RSA", "-keysize", "2048"),
          ExerciseClient.made("-keyalg", "Ed25519")
        }) {
      certify(ServedNode.B, client);
      assertThat(ownStatus(credentialOfB, client)).isEqualTo(200);
      assertThat(ownStatus(credentialOfB, OF_B)).isEqualTo(401);
    }
  }

  @Test
  void the_certificate_of_one_partner_does_not_open_with_the_credential_of_another() {
    certify(ServedNode.B, OF_B);
    certify(ServedNode.C, OF_C);
    assertThat(status(credentialOfB, Optional.of(OF_C))).isEqualTo(401);
    assertThat(status(credentialOfC, Optional.of(OF_B))).isEqualTo(401);
    assertThat(status(credentialOfB, Optional.of(OF_B))).isEqualTo(200);
    assertThat(status(credentialOfC, Optional.of(OF_C))).isEqualTo(200);
  }

  @Test
  void a_certificate_that_is_not_valid_now_proves_nothing() {
    certify(ServedNode.B, EXPIRED);
    assertThat(ownStatus(credentialOfB, EXPIRED)).isEqualTo(401);
    var toCome =
        ExerciseClient.made("-keyalg", "EC", "-groupname", "secp256r1", "-startdate", "+9d");
    certify(ServedNode.B, toCome);
    assertThat(ownStatus(credentialOfB, toCome)).isEqualTo(401);
  }

  @Test
  void a_partner_without_a_registered_certificate_may_show_any_or_none() {
    certify(ServedNode.B, OF_B);
    assertThat(status(credentialOfC, Optional.empty())).isEqualTo(200);
    assertThat(status(credentialOfC, Optional.of(OF_C))).isEqualTo(200);
    assertThat(status(credentialOfC, Optional.of(OF_B))).isEqualTo(200);
    assertThat(ownStatus(credentialOfC, EXPIRED))
        .as("one that proves nothing breaks no handshake either")
        .isEqualTo(200);
  }

  private static String told(HttpResponse<String> answer) {
    var headers = new HashSet<>(answer.headers().map().keySet());
    headers.remove("date");
    var challenge = answer.headers().allValues("WWW-Authenticate");
    return answer.statusCode() + " " + headers + " " + challenge + " " + answer.body();
  }

  @Test
  void a_refusal_does_not_tell_which_of_the_two_was_wrong() {
    var wrong = credentialOfB.substring(0, credentialOfB.indexOf(':')) + ":wrong";
    var before = told(asking(wrong, Optional.empty()).get(""));
    certify(ServedNode.B, OF_B);
    assertThat(told(asking(credentialOfB, Optional.empty()).get(""))).isEqualTo(before);
    assertThat(told(asking(credentialOfB, Optional.of(OF_C)).get(""))).isEqualTo(before);
    assertThat(told(asking(wrong, Optional.of(OF_B)).get(""))).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"TLSv1.2, HTTP_1_1", "TLSv1.3, HTTP_2"})
  void a_change_counts_from_the_next_request_on_an_open_connection(String protocol, String http) {
    var bare = over(showing(Optional.empty()), credentialOfB, protocol, http);
    var first = bare.get("");
    assertThat(first.statusCode()).isEqualTo(200);
    certify(ServedNode.B, OF_B);
    var second = bare.get("");
    assertThat(second.statusCode()).isEqualTo(401);
    uncertify(ServedNode.B);
    var third = bare.get("");
    assertThat(third.statusCode()).isEqualTo(200);
    assertThat(first.connectionLabel()).isPresent();
    assertThat(second.connectionLabel()).isEqualTo(first.connectionLabel());
    assertThat(third.connectionLabel()).isEqualTo(first.connectionLabel());

    var proving = over(showing(Optional.of(OF_B)), credentialOfB, protocol, http);
    certify(ServedNode.B, OF_B);
    var proved = proving.get("");
    assertThat(proved.statusCode()).isEqualTo(200);
    certify(ServedNode.B, OF_C);
    var replaced = proving.get("");
    assertThat(replaced.statusCode()).isEqualTo(401);
    assertThat(replaced.connectionLabel()).isEqualTo(proved.connectionLabel());
  }
}
