package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.exchange.AgreementForm;
import sanad.exchange.ExchangeCode;
import sanad.exchange.PartnerSource.Fetched;
import sanad.exchange.Pull;
import sanad.exchange.PullCode;
import sanad.exchange.PullResult;
import sanad.handling.Basis;
import sanad.handling.ForceApproval;
import sanad.handling.Handling;
import sanad.handling.Markings;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Terms;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.stix.Extras;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.Quarantined;
import sanad.store.Room;

/// EXERCISE. What a partner's node sends under more markings than one, and after the agreement.
class ReceptionTest {
  private static final PartyId A = ExerciseNode.A;
  private static final PartyId B = ExerciseNode.B;
  private static final StixId TLP_1_WHITE =
      StixId.parse("marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9");
  private static final StixId TLP_1_RED =
      StixId.parse("marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed");

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ExerciseNode a = new ExerciseNode(A, () -> now, 1);
  private final ExerciseNode b = new ExerciseNode(B, () -> now, 2);
  private final StixId marking = StixId.random("marking-definition", a.random);
  private final StixId statement = StixId.random("marking-definition", a.random);

  private StixObject ours() {
    var terms =
        a.handling().terms().withAudience(new Basis.Whole(ExerciseNode.AGREEMENT), Set.of(B));
    Handling handling = a.handling().withTerms(terms);
    return Markings.definition(marking, handling, now);
  }

  private StixObject foreign() {
    return foreign(statement);
  }

  private StixObject foreign(StixId id) {
    return ObjectBuilder.of(id)
        .createdBy(StixId.parse(A.stix()))
        .created(now)
        .put("definition_type", "statement")
        .put("definition", Extras.builder().put("statement", "EXERCISE: not for B").build())
        .build();
  }

  private StixObject object(StixId... markings) {
    return ObjectBuilder.of(StixId.random("incident", a.random))
        .createdBy(StixId.parse(A.stix()))
        .created(now)
        .modified(now)
        .markings(List.of(markings))
        .put("name", "EXERCISE")
        .build();
  }

  private PullResult sent(StixObject... objects) {
    var texts = new ArrayList<String>();
    for (var object : objects) {
      texts.add(object.json());
    }
    return pull(List.of(new Fetched.Page(texts, "1", false)), () -> {});
  }

  /// A marking that differs from all others, and an object under it.
  private List<StixObject> markedLike(int number) {
    var audience = Set.of(B, new PartyId(new UUID(0x4000, Long.MIN_VALUE + number)));
    var terms =
        a.handling().terms().withAudience(new Basis.Whole(ExerciseNode.AGREEMENT), audience);
    var id = StixId.random("marking-definition", a.random);
    return List.of(Markings.definition(id, a.handling().withTerms(terms), now), object(id));
  }

  @Test
  void a_partner_has_no_more_terms_here_than_the_rule_can_be_asked_for() {
    var sent = new ArrayList<StixObject>();
    for (int number = 0; number < 2_001; number++) {
      sent.addAll(markedLike(number));
    }
    var result = sent(sent.toArray(StixObject[]::new));
    assertThat(result.stored()).isEqualTo(4_000);
    assertThat(laidApart()).containsExactly("markings-many", "markings-many");
    assertThat(sent(sent.get(0), sent.get(1), object(sent.get(0).id())).stored())
        .as("under terms that it has")
        .isEqualTo(1);
  }

  /// Each a marking of 100 names: half of them stand in its audience, half under agreements.
  @Test
  void a_partner_has_no_more_names_in_its_terms_than_the_rule_can_go_through() {
    var sent = new ArrayList<StixObject>();
    for (int number = 0; number < 501; number++) {
      var wide = new HashSet<>(Set.of(B));
      while (wide.size() < 50) {
        wide.add(new PartyId(StixId.randomUuid(a.random)));
      }
      var basis = new Basis.Apart(Map.of(ExerciseNode.AGREEMENT, wide));
      var handling = a.handling().withTerms(a.handling().terms().withAudience(basis, wide));
      var id = StixId.random("marking-definition", a.random);
      sent.add(Markings.definition(id, handling, now));
      sent.add(object(id));
    }
    assertThat(sent(sent.toArray(StixObject[]::new)).stored()).isEqualTo(1_000);
    assertThat(laidApart()).containsExactly("markings-many", "markings-many");
    var again = List.of(sent.get(0), sent.get(1), object(sent.get(0).id()));
    assertThat(sent(again.toArray(StixObject[]::new)).stored())
        .as("under terms that it has")
        .isEqualTo(1);
    assertThat(sent(markedLike(1).toArray(StixObject[]::new)).stored())
        .as("what it sent before counts too")
        .isZero();
  }

  private PullResult pull(List<Fetched> pages, Runnable before) {
    var left = new ArrayList<>(pages);
    var link = b.link(a);
    try (var session = b.open(Role.LIAISON)) {
      var pull =
          new Pull(
              b.store,
              () -> now,
              b.random,
              (l, cursor) -> {
                if (left.size() < pages.size()) {
                  before.run();
                }
                return left.removeFirst();
              },
              Room.AMPLE);
      return pull.pull(session, link).orElseThrow();
    }
  }

  private List<String> laidApart() {
    try (var session = b.open(Role.ANALYST)) {
      return b.arrivals.quarantine(session, 10, Optional.empty()).rows().stream()
          .map(Quarantined.Listed::reason)
          .toList();
    }
  }

  @Test
  void a_foreign_marking_beside_ours_is_a_rule_that_cannot_be_kept() {
    sent(ours(), foreign(), object(marking, statement));
    assertThat(laidApart()).containsExactly("marking-unknown");
  }

  @Test
  void of_two_labels_the_looser_one_contradicts_wherever_it_stands() {
    var red = Tlp.RED.marking();
    var amber = Tlp.AMBER.marking();
    var sent = sent(ours(), object(marking, red, amber), object(marking, amber, red));
    assertThat(sent.stored()).isEqualTo(1);
    assertThat(laidApart()).containsExactly("marking-contradicts", "marking-contradicts");
  }

  /// One that serves what it served before, page after page under new places, would else hold this
  /// node for good.
  @Test
  void a_pull_ends_after_a_thousand_pages_and_goes_on_with_the_next() {
    var known = foreign().json();
    var pages = new ArrayList<Fetched>();
    for (int page = 1; page <= 1_001; page++) {
      pages.add(new Fetched.Page(List.of(known), Integer.toString(page), true));
    }
    assertThat(pull(pages, () -> {}).code()).isEqualTo(PullCode.ENOUGH);
  }

  @Test
  void a_grave_use_that_was_approved_for_another_object_contradicts() {
    var terms = a.handling().terms();
    var force =
        new Terms(
            terms.originator(),
            terms.classification(),
            terms.controls(),
            terms.tlp(),
            terms.codes(),
            terms.purposes(),
            new Basis.Whole(ExerciseNode.AGREEMENT),
            Set.of(B),
            Set.of(),
            Map.of(Use.FORCE, Permission.ALLOW),
            terms.caveats());
    var approved = object(marking);
    var approval =
        new ForceApproval(
            Use.FORCE, "EXERCISE", "EXERCISE", approved.id().toString(), now.plusSeconds(60));
    var handling =
        new Handling(
            force,
            "EXERCISE-1",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(approval));
    var sent = sent(Markings.definition(marking, handling, now), approved, object(marking));
    assertThat(sent.stored()).isEqualTo(2);
    assertThat(laidApart()).containsExactly("marking-contradicts");
  }

  @Test
  void nothing_is_pulled_for_a_purpose_that_the_agreement_has_no_more() {
    var plain =
        ExerciseNode.agreement(Optional.of(ExerciseNode.AGREEMENT), Set.of(A, B, ExerciseNode.C));
    try (var session = b.open(Role.LIAISON)) {
      b.partners
          .register(
              session,
              new AgreementForm(
                  plain.id(),
                  plain.name(),
                  plain.parties(),
                  Set.of(Purpose.FINANCE),
                  plain.ceiling(),
                  plain.equivalences(),
                  plain.retention(),
                  plain.from(),
                  plain.until()))
          .done()
          .orElseThrow();
    }
    var pulled = sent(ours(), object(marking));
    assertThat(pulled.code()).isEqualTo(PullCode.AGREEMENT_NOT_IN_FORCE);
    assertThat(pulled.stored()).isZero();
  }

  /// Which of the two its sender means, nobody knows.
  @Test
  void nothing_is_kept_under_a_marking_that_was_told_otherwise_before() {
    assertThat(sent(ours(), object(marking)).stored()).isEqualTo(2);
    var terms =
        a.handling().terms().withAudience(new Basis.Whole(ExerciseNode.AGREEMENT), Set.of(B, A));
    var other = Markings.definition(marking, a.handling().withTerms(terms), now);
    assertThat(sent(other, object(marking)).stored()).isZero();
    assertThat(laidApart()).containsExactlyInAnyOrder("changed", "marking-unknown");
    assertThat(sent(ours(), object(marking)).stored()).as("as it was first").isEqualTo(1);
  }

  @Test
  void a_foreign_marking_alone_makes_a_local_assignment() {
    sent(foreign(), object(statement));
    assertThat(laidApart()).isEmpty();
  }

  @Test
  void a_foreign_marking_that_came_before_is_as_foreign() {
    sent(foreign(), object(statement));
    now = now.plusSeconds(1);
    var other = StixId.random("marking-definition", a.random);
    sent(foreign(other), object(other));
    now = now.plusSeconds(1);
    sent(object(statement), object(statement, other), object(statement, Tlp.GREEN.marking()));
    assertThat(laidApart()).isEmpty();
    sent(ours(), object(marking, statement));
    assertThat(laidApart()).containsExactly("marking-unknown");
  }

  @Test
  void what_is_too_large_is_told_apart_and_the_rest_is_kept() {
    var fact = object(statement);
    var texts = List.of(foreign().json(), fact.json());
    var result = pull(List.of(new Fetched.Page(texts, 1, "1", false)), () -> {});
    assertThat(result.stored()).isEqualTo(2);
    assertThat(laidApart()).containsExactly("too-large");
  }

  /// Rules in the name of another originator are nobody's to send, nor is anything under them: the
  /// receiver would take it for its own.
  @Test
  void nothing_is_kept_under_a_marking_in_anothers_name() {
    var terms =
        b.handling().terms().withAudience(new Basis.Whole(ExerciseNode.AGREEMENT), Set.of(A));
    var forged = Markings.definition(marking, b.handling().withTerms(terms), now);
    var fact = object(marking);
    sent(forged, fact);
    assertThat(laidApart()).containsExactlyInAnyOrder("forged", "marking-unknown");
    try (var session = b.open(Role.ANALYST)) {
      assertThat(session.items().get(fact.id())).isEmpty();
    }
  }

  /// **Source:** decision 18.
  @Test
  void a_pull_gives_up_on_a_place_that_comes_again_and_on_pages_without_end() {
    var again = List.<Fetched>of(page("1", foreign()), page("2"), page("1"));
    assertThat(pull(again, () -> {}).code()).isEqualTo(PullCode.NO_PROGRESS);
    var empty = new ArrayList<Fetched>();
    for (int number = 1; number <= Pull.PAGES_WITHOUT_OBJECT; number++) {
      empty.add(page("place " + number));
    }
    assertThat(pull(empty, () -> {}).code()).isEqualTo(PullCode.NO_PROGRESS);
  }

  private static Fetched page(String cursor, StixObject... objects) {
    return new Fetched.Page(Arrays.stream(objects).map(StixObject::json).toList(), cursor, true);
  }

  /// The agreement of the exercise lets things be kept for 365 days.
  @Test
  void nothing_is_kept_longer_than_was_agreed_nor_than_its_originator_says() {
    var agreed = now.plus(Duration.ofDays(365));
    var sooner = now.plus(Duration.ofDays(7));
    assertThat(keptUntil(Optional.empty())).contains(agreed);
    assertThat(keptUntil(Optional.of(agreed.plusSeconds(1)))).contains(agreed);
    assertThat(keptUntil(Optional.of(sooner))).contains(sooner);
    var assigned = object(statement);
    sent(foreign(), assigned);
    assertThat(keptUntil(assigned.id())).contains(agreed);
  }

  private Optional<Instant> keptUntil(Optional<Instant> said) {
    var terms =
        a.handling().terms().withAudience(new Basis.Whole(ExerciseNode.AGREEMENT), Set.of(B));
    var handling = new Handling(terms, "EXERCISE", "", Optional.empty(), Optional.empty(), said);
    var id = StixId.random("marking-definition", a.random);
    var fact = object(id);
    sent(Markings.definition(id, handling, now), fact);
    return keptUntil(fact.id());
  }

  private Optional<Instant> keptUntil(StixId id) {
    try (var session = b.open(Role.ANALYST)) {
      return session.items().get(id).orElseThrow().handling().destroyAfter();
    }
  }

  @Test
  void a_looser_label_of_tlp_1_contradicts_and_an_equal_one_does_not() {
    sent(ours(), object(marking, TLP_1_WHITE), object(marking, TLP_1_RED));
    assertThat(laidApart()).containsExactly("marking-contradicts");
    sent(ours(), object(marking, Tlp.RED.marking()));
    assertThat(laidApart()).hasSize(1);
  }

  @Test
  void a_step_on_a_lead_that_names_no_agreement_is_refused_and_no_failure() {
    var terms = a.handling().terms().withAudience(Basis.NONE, Set.of(B));
    var bare = Markings.definition(marking, a.handling().withTerms(terms), now);
    var fact = object(marking);
    var id = a.kinds.newId(Lead.class, a.random);
    var lead =
        a.kinds.write(
            new Lead("EXERCISE lead", "EXERCISE asked", fact.id(), List.of(fact.id())),
            ObjectBuilder.of(id)
                .createdBy(StixId.parse(A.stix()))
                .created(now)
                .modified(now)
                .markings(List.of(marking)));
    sent(bare, fact, lead);
    try (var session = b.open(Role.CASE)) {
      assertThat(b.leads.received(session, 10, Optional.empty()).rows()).hasSize(1);
      var step =
          new StepForm(
              id, Outcome.Step.RECEIVED, Optional.empty(), Optional.empty(), Optional.empty());
      assertThat(b.leads.record(session, step).refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.AGREEMENT_UNKNOWN);
    }
  }

  @Test
  void a_pull_ends_where_its_agreement_ends() {
    var pages =
        List.<Fetched>of(
            new Fetched.Page(List.of(ours().json(), object(marking).json()), "1", true),
            new Fetched.Page(List.of(object(marking).json()), "2", false));
    var result =
        pull(
            pages,
            () -> {
              try (var session = b.open(Role.ADMINISTRATOR, Role.LIAISON)) {
                b.partners.end(session, ExerciseNode.AGREEMENT, "EXERCISE").done().orElseThrow();
              }
            });
    assertThat(result.code()).isEqualTo(PullCode.AGREEMENT_NOT_IN_FORCE);
    assertThat(result.stored()).isEqualTo(2);
    assertThat(laidApart()).isEmpty();
  }
}
