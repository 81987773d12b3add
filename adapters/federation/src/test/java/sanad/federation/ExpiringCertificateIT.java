package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// EXERCISE. A partner's certificate that ends while its connections are open: the machine's own
/// time says so, so that the test waits for it.
@Tag("long")
class ExpiringCertificateIT {
  private static final ServedNode NODE =
      ServedNode.of(ServedNode.A, () -> Instant.parse("2026-11-23T10:00:00Z"));

  private static final int SECONDS = 20;
  private static final int LONGER = 59;
  private static final int IDLE = 10;

  /// The machine's, which no node sets.
  private static final InstantSource MACHINE = InstantSource.system();

  @BeforeAll
  static void serve() {
    NODE.serve();
  }

  @AfterAll
  static void stop() {
    NODE.close();
  }

  /// Valid for so many more seconds, less than a minute: keytool counts in whole days.
  private static ExerciseClient ending(int seconds) {
    var begun = "-23H-59M-" + (60 - seconds) + "S";
    return ExerciseClient.made(
        "-keyalg", "EC", "-groupname", "secp256r1", "-startdate", begun, "-validity", "1");
  }

  /// Connections on which this certificate was shown, one of each version.
  private static List<Raw> opened(ExerciseClient client, String credential) {
    NODE.certificate(ServedNode.B, client.sha256());
    var open = new ArrayList<Raw>();
    for (var http : HttpClient.Version.values()) {
      var tls = Raw.trust(client.keyManagers());
      open.add(
          new Raw(
              NODE.root(),
              credential,
              HttpClient.newBuilder().sslContext(tls).version(http).build()));
    }
    return open;
  }

  @Test
  void what_an_open_connection_proved_ends_with_its_certificate() throws Exception {
    var credential = NODE.credential(ServedNode.B).line();
    var client = ending(SECONDS);
    var open = opened(client, credential);
    var before = answers(open);
    if (MACHINE.instant().isAfter(end(client))) {
      // a busy machine took longer to open them than the certificate lasts
      client = ending(LONGER);
      open = opened(client, credential);
      before = answers(open);
    }
    assertThat(before).extracting(HttpResponse::statusCode).containsOnly(200);

    while (!MACHINE.instant().isAfter(end(client).plusSeconds(1))) {
      if (MACHINE.instant().isBefore(end(client).minusSeconds(IDLE))) {
        // or both sides would close what is idle for so long
        answers(open);
      }
      Thread.sleep(500);
    }
    var after = answers(open);
    assertThat(after).extracting(HttpResponse::statusCode).containsOnly(401);
    assertThat(connections(after))
        .as("the same connections, or a new handshake would have told it")
        .isEqualTo(connections(before))
        .hasSize(2);
  }

  private static Instant end(ExerciseClient client) {
    return client.identity().chain().getFirst().getNotAfter().toInstant();
  }

  private static List<HttpResponse<String>> answers(List<Raw> open) {
    return open.stream().map(raw -> raw.get("")).toList();
  }

  private static HashSet<Optional<String>> connections(List<HttpResponse<String>> answers) {
    var labels = new HashSet<Optional<String>>();
    answers.forEach(answer -> labels.add(answer.connectionLabel()));
    return labels;
  }
}
