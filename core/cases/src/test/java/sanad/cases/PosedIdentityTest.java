package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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

  private static final StixId PLACE =
      StixId.parse("location--e7e1c15e-0000-4000-9000-000000000001");

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ExerciseNode a = new ExerciseNode(ExerciseNode.A, () -> now, 1);
  private final StixId identity = StixId.parse(a.self.stix());

  private PostStatus post() {
    return post(Collection.Kind.EXCHANGE, identity(identity));
  }

  private Collection opened(Collection.Kind kind) {
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      return a.partners
          .open(session, ExerciseNode.AGREEMENT, B, ExerciseNode.PURPOSE, kind)
          .done()
          .orElseThrow();
    }
  }

  private PostStatus post(Collection.Kind kind, String json) {
    var collection = opened(kind);
    var postings = new Postings(a.random);
    try (var session = a.store.open(new Viewer.Partner(B), ExerciseNode.PURPOSE)) {
      var begun = postings.begin(collection, 1, now);
      return postings.keep(session, collection, begun, List.of(new Postings.Posted.Text(json)));
    }
  }

  private static String identity(StixId id) {
    return """
        {"type":"identity","spec_version":"2.1","id":"%s","created":"2020-01-01T00:00:00.000Z",\
        "modified":"2020-01-01T00:00:00.000Z","name":"EXERCISE A","identity_class":"organization",\
        "contact_information":"EXERCISE write to B instead"}"""
        .formatted(id);
  }

  private static String place(PartyId by) {
    return """
        {"type":"location","spec_version":"2.1","id":"%s","created_by_ref":"%s",\
        "created":"2020-01-01T00:00:00.000Z","modified":"2020-01-01T00:00:00.000Z",\
        "name":"EXERCISE place","country":"XA"}"""
        .formatted(PLACE, by.stix());
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

  /// A thousand of them are kept with the status, and told each time that it is asked for.
  @Test
  void what_is_said_of_a_refused_object_is_short_whatever_the_object_holds() {
    var name = "\u0627".repeat(300_000);
    var twice = "{\"type\":\"note\",\"%s\":1,\"%s\":2}".formatted(name, name);
    assertThat(post(Collection.Kind.EXCHANGE, twice).failures())
        .singleElement()
        .satisfies(one -> assertThat(one.message()).startsWith("$[").hasSizeLessThan(1_000));
  }

  @Test
  void of_many_refused_objects_a_thousand_are_told_and_all_are_counted() {
    var postings = new Postings(a.random);
    var refused =
        Collections.<Postings.Posted>nCopies(600, new Postings.Posted.Refused("EXERCISE"));
    Collection collection = opened(Collection.Kind.EXCHANGE);
    try (var session = a.store.open(new Viewer.Partner(B), ExerciseNode.PURPOSE)) {
      var begun = postings.begin(collection, 1_200, now);
      var half = postings.keep(session, collection, begun, refused);
      var whole = postings.keep(session, collection, half, refused);
      assertThat(half.completedAt()).isEmpty();
      assertThat(whole.failed()).isEqualTo(1_200);
      assertThat(whole.failures()).hasSize(1_000);
      assertThat(whole.completedAt()).isPresent();
    }
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

  /// Of a body that the sender need not know of, a refusal would tell it that this node does.
  @Test
  void what_poses_as_a_group_of_the_sender_lies_apart_and_as_a_third_body_is_the_senders_own() {
    try (var session = a.open(Role.ADMINISTRATOR, Role.LIAISON)) {
      a.registerGroup(session);
      var until = Instant.parse("2027-01-01T00:00:00Z");
      a.partners.join(session, ExerciseNode.GROUP, B, now, until).done().orElseThrow();
    }
    var asGroup = identity(StixId.parse(ExerciseNode.GROUP.stix()));
    assertThat(post(Collection.Kind.EXCHANGE, asGroup).failed()).isEqualTo(1);
    assertThat(post(Collection.Kind.EXCHANGE, identity(StixId.parse(C.stix()))).failed()).isZero();
    try (var session = a.open(Role.ANALYST)) {
      assertThat(session.items().get(StixId.parse(C.stix())).orElseThrow().originator())
          .isEqualTo(B);
    }
  }

  /// The sender answers for what it posts: to an exchange it is the sender's, whoever is said to
  /// have made it, and goes to nobody else; in an inbox it lies apart as forged.
  @Test
  void what_is_said_to_be_made_by_another_is_the_senders() {
    assertThat(post(Collection.Kind.EXCHANGE, place(C)).succeeded()).isEqualTo(1);
    try (var session = a.open(Role.ANALYST)) {
      var held = session.items().get(PLACE).orElseThrow();
      assertThat(held.originator()).isEqualTo(B);
      assertThat(held.receivedFrom()).contains(B);
      var agreement = session.registry().register().agreements().get(ExerciseNode.AGREEMENT);
      assertThat(held.handling().destroyAfter())
          .as("as long as was agreed")
          .contains(now.plus(Objects.requireNonNull(agreement).retention()));
    }
    try (var session = a.store.open(new Viewer.Partner(C), ExerciseNode.PURPOSE)) {
      assertThat(session.items().get(PLACE)).isEmpty();
    }
    assertThat(post(Collection.Kind.INBOX, place(C)).succeeded()).isEqualTo(1);
    assertThat(post(Collection.Kind.INBOX, place(B)).succeeded()).isEqualTo(1);
    try (var session = a.open(Role.ANALYST)) {
      assertThat(a.arrivals.quarantine(session, 9, Optional.empty()).rows())
          .extracting(one -> one.reason())
          .containsExactlyInAnyOrder("forged", "inbox");
    }
  }
}
