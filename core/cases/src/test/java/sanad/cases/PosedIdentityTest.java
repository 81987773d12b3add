package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sanad.exchange.Postings;
import sanad.handling.PartyId;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Collection;
import sanad.store.Held;
import sanad.store.PostStatus;

/// EXERCISE. A partner posts an object under the id of this agency's own identity, which goes with
/// each release: it is none of what this node tells of itself.
class PosedIdentityTest {
  private static final PartyId B = ExerciseNode.B;
  private static final PartyId C = ExerciseNode.C;

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ExerciseNode a = new ExerciseNode(ExerciseNode.A, () -> now, 1);
  private final StixId identity = StixId.parse(a.self.stix());

  private PostStatus post() {
    now = now.plusSeconds(60);
    Collection collection;
    try (var session = a.open(Role.LIAISON)) {
      collection =
          a.partners
              .open(
                  session,
                  ExerciseNode.AGREEMENT,
                  B,
                  ExerciseNode.PURPOSE,
                  Collection.Kind.EXCHANGE)
              .done()
              .orElseThrow();
    }
    var json =
        """
        {"type":"identity","spec_version":"2.1","id":"%s","created":"2020-01-01T00:00:00.000Z",\
        "modified":"2020-01-01T00:00:00.000Z","name":"EXERCISE A","identity_class":"organization",\
        "contact_information":"EXERCISE write to B instead"}"""
            .formatted(identity);
    var postings = new Postings(a.random);
    try (var session = a.store.open(new Viewer.Partner(B), ExerciseNode.PURPOSE)) {
      var begun = postings.begin(collection, 1, now);
      return postings.keep(session, collection, begun, List.of(new Postings.Posted.Text(json)));
    }
  }

  private void release() {
    now = now.plusSeconds(60);
    var fact = a.fact("one");
    try (var session = a.open(Role.LIAISON)) {
      a.releases
          .release(session, a.request(List.of(fact), C), Optional.empty(), List.of())
          .done()
          .orElseThrow();
    }
  }

  private Held told() {
    try (var session = a.store.open(new Viewer.Partner(C), ExerciseNode.PURPOSE)) {
      return session.items().get(identity).orElseThrow();
    }
  }

  @Test
  void a_release_tells_of_this_agency_what_its_register_says() {
    post();
    release();
    assertThat(told().object().json()).doesNotContain("contact_information");
    assertThat(told().originator()).isEqualTo(a.self);
  }

  @Test
  void what_poses_as_this_agency_lies_apart() {
    assertThat(post().failed()).isEqualTo(1);
    try (var session = a.open(Role.ANALYST)) {
      assertThat(session.items().get(identity)).isEmpty();
      assertThat(a.arrivals.quarantine(session, 9, Optional.empty()).rows())
          .extracting(one -> one.reason())
          .containsExactly("forged");
    }
  }
}
