package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sanad.exchange.PullCode;
import sanad.exchange.PullResult;
import sanad.handling.Role;
import sanad.stix.StixId;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.Room;

/// EXERCISE. Releases and pulls between invented agencies over real HTTPS.
class TwoNodesIT {
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ServedNode a = ServedNode.of(ServedNode.A, () -> now);
  private final ServedNode b = ServedNode.of(ServedNode.B, () -> now);
  private final ServedNode c = ServedNode.of(ServedNode.C, () -> now);

  @AfterEach
  void stop() {
    a.close();
    b.close();
    c.close();
  }

  private void serveByPagesOf(int objects) {
    var usual = FederationSettings.in(a.data, "EXERCISE");
    a.serve(
        new FederationSettings(
            usual.title(),
            usual.keyFile(),
            usual.spool(),
            usual.credentials(),
            objects,
            usual.pageBytes(),
            usual.bodyLimit(),
            usual.objectLimit(),
            usual.tries(),
            usual.tryWindow(),
            8,
            Room.AMPLE));
  }

  private static List<String> contents(ServedNode node) {
    try (var session = node.open(Role.ANALYST)) {
      return session
          .items()
          .list(ItemQuery.ALL.ofTypes("incident", "report"), 1000, Optional.empty())
          .rows()
          .stream()
          .map(Held::id)
          .map(StixId::toString)
          .toList();
    }
  }

  @Test
  void two_nodes_pull_by_the_certificates_that_they_know_each_other_by() throws IOException {
    serveByPagesOf(1000);
    a.release(List.of(a.fact("one")), ServedNode.B);
    var own = ExerciseClient.valid();
    var link = b.link(a);
    a.certificate(ServedNode.B, own.sha256());
    assertThat(b.pull(link).code()).isEqualTo(PullCode.CREDENTIAL_REFUSED);
    var another = Optional.of(ExerciseClient.valid().identity());
    assertThat(b.pull(link, another).code()).isEqualTo(PullCode.CREDENTIAL_REFUSED);
    assertThat(contents(b)).isEmpty();
    assertThat(b.pull(link, Optional.of(own.identity())).code()).isEqualTo(PullCode.OK);
    assertThat(contents(b)).hasSize(2);
  }

  @Test
  void what_a_releases_to_b_arrives_at_b_and_nowhere_else() throws IOException {
    serveByPagesOf(1000);
    var facts = List.of(a.fact("one"), a.fact("two"));
    a.release(facts, ServedNode.B);
    var result = b.pull(b.link(a));
    assertThat(result.code()).isEqualTo(PullCode.OK);
    assertThat(result.quarantined()).isZero();
    assertThat(contents(b)).hasSize(3).contains(facts.getFirst().toString());
    var nothing = c.pull(c.link(a));
    assertThat(nothing)
        .extracting(PullResult::code, PullResult::stored, PullResult::known)
        .containsExactly(PullCode.OK, 0, 0);
    assertThat(contents(c)).isEmpty();
  }

  @Test
  void many_pages_arrive_whole_and_nothing_doubles() throws IOException {
    serveByPagesOf(2);
    var facts = new ArrayList<StixId>();
    for (int i = 0; i < 11; i++) {
      facts.add(a.fact("number " + i));
    }
    a.release(facts, ServedNode.B);
    var link = b.link(a);
    assertThat(b.pull(link).stored()).isEqualTo(14);
    now = now.plus(Duration.ofHours(1));
    assertThat(b.pull(link))
        .extracting(PullResult::stored, PullResult::known)
        .containsExactly(0, 0);
    a.release(List.of(a.fact("later")), ServedNode.B);
    assertThat(b.pull(link).stored()).isEqualTo(3);
    assertThat(contents(b)).hasSize(14);
  }

  @Test
  void a_release_withdrawn_before_the_pull_is_never_served() throws IOException {
    serveByPagesOf(1000);
    var release = a.release(List.of(a.fact("one")), ServedNode.B);
    try (var session = a.open(Role.LIAISON)) {
      a.releases.withdraw(session, release.id(), "EXERCISE").done().orElseThrow();
    }
    assertThat(b.pull(b.link(a)).code()).isEqualTo(PullCode.OK);
    assertThat(contents(b)).isEmpty();
  }

  @Test
  void after_the_end_of_the_agreement_the_next_request_sees_nothing() throws IOException {
    serveByPagesOf(1000);
    a.release(List.of(a.fact("one")), ServedNode.B);
    var link = b.link(a);
    try (var session = a.open(Role.LIAISON)) {
      a.partners.end(session, ServedNode.AGREEMENT, "EXERCISE").done().orElseThrow();
    }
    assertThat(b.pull(link).code()).isEqualTo(PullCode.NOT_FOUND);
    assertThat(contents(b)).isEmpty();
  }

  @Test
  void a_wrong_credential_certificate_or_address_is_told_apart() throws IOException {
    serveByPagesOf(1000);
    var link = b.link(a);
    a.credential(ServedNode.B);
    assertThat(b.pull(link).code()).isEqualTo(PullCode.CREDENTIAL_REFUSED);
    var away = b.link(a, URI.create("https://localhost:9/taxii2/sanad/"));
    assertThat(b.pull(away).code()).isEqualTo(PullCode.UNREACHABLE);
  }
}
