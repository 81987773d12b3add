package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.cases.ExerciseNode.A;
import static sanad.cases.ExerciseNode.AGREEMENT;
import static sanad.cases.ExerciseNode.B;
import static sanad.cases.ExerciseNode.C;
import static sanad.cases.ExerciseNode.GROUP;
import static sanad.cases.ExerciseNode.PURPOSE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.exchange.AgreementForm;
import sanad.exchange.ExchangeCode;
import sanad.exchange.Obstacle;
import sanad.exchange.PullResult;
import sanad.exchange.ReleaseRequest;
import sanad.handling.AgreementId;
import sanad.handling.Basis;
import sanad.handling.Clearance;
import sanad.handling.Decision;
import sanad.handling.ItemState;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Role;
import sanad.handling.Terms;
import sanad.handling.Viewer;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Collection;
import sanad.store.Held;
import sanad.store.LineFilter;
import sanad.store.Marked;
import sanad.store.Release;
import sanad.store.Session;

/// EXERCISE. Two partners of two bilateral agreements, who have one item each under its own.
class SeveralAgreementsTest {
  private static final AgreementId WITH_B = new AgreementId(new UUID(7, 8));
  private static final AgreementId WITH_C = new AgreementId(new UUID(7, 9));
  private static final AgreementId SHORT = new AgreementId(new UUID(7, 12));

  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private final ExerciseNode a = node(A, 1);
  private final ExerciseNode b = node(B, 2);

  private ExerciseNode node(PartyId self, long seed) {
    var node = new ExerciseNode(self, () -> now, seed);
    try (var session = node.open(Role.ADMINISTRATOR, Role.LIAISON)) {
      node.partners.register(session, bilateral(WITH_B, B, Clearance.CONFIDENTIAL)).done();
      if (self.equals(A)) {
        node.partners.register(session, bilateral(WITH_C, C, Clearance.CONFIDENTIAL)).done();
      }
    }
    return node;
  }

  private static AgreementForm bilateral(AgreementId id, PartyId partner, Clearance equivalent) {
    return new AgreementForm(
        Optional.of(id),
        "EXERCISE bilateral",
        Set.of(A, partner),
        Set.of(PURPOSE),
        Clearance.SECRET,
        Map.of("EX/CONFIDENTIAL", equivalent),
        Duration.ofDays(id.equals(SHORT) ? 10 : 30),
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2028-01-01T00:00:00Z"));
  }

  private ReleaseRequest request(StixId fact, AgreementId agreement, PartyId... to) {
    return new ReleaseRequest(
        List.of(fact), Set.of(to), agreement, PURPOSE, "EXERCISE report", Optional.empty(), "");
  }

  private Release give(StixId fact, AgreementId agreement, PartyId... to) {
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      return a.releases
          .release(session, request(fact, agreement, to), Optional.empty(), List.of())
          .done()
          .orElseThrow();
    }
  }

  private void withdraw(Release release) {
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      a.releases.withdraw(session, release.id(), "EXERCISE").done().orElseThrow();
    }
  }

  /// What a partner is served of an item in its collections, by the agreement of each.
  private List<AgreementId> served(PartyId partner, StixId fact) {
    try (var session = a.store.open(new Viewer.Partner(partner), PURPOSE)) {
      return session.collections().list().stream()
          .filter(collection -> collection.kind() == Collection.Kind.RELEASE)
          .filter(
              collection ->
                  session
                      .collections()
                      .plan(collection.id(), LineFilter.ALL, 0, 100)
                      .orElseThrow()
                      .lines()
                      .stream()
                      .anyMatch(line -> line.id().equals(fact)))
          .map(Collection::agreement)
          .toList();
    }
  }

  private void end(AgreementId agreement) {
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      a.partners.end(session, agreement, "EXERCISE").done().orElseThrow();
    }
  }

  @Test
  void each_has_it_under_its_own_agreement_and_in_no_other_collection() {
    var fact = a.fact("one");
    give(fact, WITH_B, B);
    give(fact, WITH_C, C);
    assertThat(served(B, fact)).containsExactly(WITH_B);
    assertThat(served(C, fact)).containsExactly(WITH_C);
  }

  @Test
  void the_end_of_one_agreement_ends_it_for_its_own_partner_alone() {
    var fact = a.fact("one");
    give(fact, WITH_B, B);
    give(fact, AGREEMENT, C);
    end(WITH_B);
    // The agreement of the others binds B too: it was not given under that one.
    assertThat(served(B, fact)).isEmpty();
    assertThat(served(C, fact)).containsExactly(AGREEMENT);
    give(fact, AGREEMENT, B);
    assertThat(served(B, fact)).containsExactly(AGREEMENT);
  }

  @Test
  void who_has_it_under_two_reads_on_when_one_ends() {
    var fact = a.fact("one");
    give(fact, WITH_B, B);
    give(fact, AGREEMENT, B);
    assertThat(served(B, fact)).containsExactlyInAnyOrder(WITH_B, AGREEMENT);
    end(AGREEMENT);
    assertThat(served(B, fact)).containsExactly(WITH_B);
  }

  @Test
  void a_withdrawal_takes_it_from_the_one_and_leaves_it_to_the_other() {
    var fact = a.fact("one");
    var toB = give(fact, WITH_B, B);
    give(fact, WITH_C, C);
    withdraw(toB);
    assertThat(served(B, fact)).isEmpty();
    assertThat(served(C, fact)).containsExactly(WITH_C);
    give(fact, AGREEMENT, B);
    assertThat(served(B, fact)).as("not by what was withdrawn").containsExactly(AGREEMENT);
    assertThat(served(C, fact)).containsExactly(WITH_C);
  }

  @Test
  void what_was_withdrawn_under_one_agreement_is_not_read_under_it_when_the_other_ends() {
    var fact = a.fact("one");
    var first = give(fact, WITH_B, B);
    give(fact, AGREEMENT, B);
    withdraw(first);
    assertThat(served(B, fact)).containsExactly(AGREEMENT);
    end(AGREEMENT);
    assertThat(served(B, fact)).isEmpty();
    give(fact, WITH_B, B);
    assertThat(served(B, fact)).containsExactly(WITH_B);
  }

  /// A receiver knows the marking alone, and not what happened to the item here.
  @Test
  void a_later_marking_does_not_name_the_agreement_under_which_it_was_withdrawn() {
    var fact = a.fact("one");
    var bilateral = give(fact, WITH_B, B);
    give(fact, ExerciseNode.AGREEMENT, B);
    withdraw(bilateral);
    give(fact, WITH_C, C);
    var held = held(fact);
    assertThat(held.handling().terms().basis().of(B)).containsExactly(ExerciseNode.AGREEMENT);
    assertThat(held.state().standing()).isEqualTo(ItemState.Standing.NARROWED);
    give(fact, WITH_B, B);
    assertThat(held(fact).handling().terms().basis().of(B))
        .containsExactlyInAnyOrder(ExerciseNode.AGREEMENT, WITH_B);
    assertThat(held(fact).state().standing()).isEqualTo(ItemState.Standing.CURRENT);
  }

  private Held held(StixId fact) {
    try (var session = a.open(Role.LIAISON)) {
      return session.items().get(fact).orElseThrow();
    }
  }

  @Test
  void the_page_tells_who_may_read_it_already() {
    var fact = a.fact("one");
    give(fact, WITH_B, B);
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      var preview = a.releases.preview(session, request(fact, WITH_C, C));
      assertThat(preview.allowed()).isTrue();
      assertThat(preview.readers()).extracting(reader -> reader.party().id()).containsExactly(C);
      assertThat(preview.earlier()).extracting(Party::id).containsExactly(B);
      assertThat(preview.mutual()).isTrue();
      var again = a.releases.preview(session, request(fact, WITH_B, B));
      assertThat(again.earlier()).isEmpty();
      assertThat(again.mutual()).isFalse();
    }
  }

  /// The group has no other member today: whoever joins it reads the item all the same.
  @Test
  void the_page_tells_that_a_group_had_it_before_until_it_is_withdrawn() {
    try (var session = a.open(Role.ADMINISTRATOR, Role.LIAISON)) {
      a.registerGroup(session);
      a.partners.join(session, GROUP, B, now, now.plus(Duration.ofDays(1))).done().orElseThrow();
    }
    var fact = a.fact("one");
    var toGroup = give(fact, AGREEMENT, GROUP);
    now = now.plus(Duration.ofDays(2));
    try (var session = a.open(Role.LIAISON)) {
      var preview = a.releases.preview(session, request(fact, WITH_C, C));
      assertThat(preview.earlier()).extracting(Party::id).containsExactly(GROUP);
      assertThat(preview.mutual()).as("nobody else reads it today").isFalse();
    }
    withdraw(toGroup);
    try (var session = a.open(Role.LIAISON)) {
      assertThat(a.releases.preview(session, request(fact, WITH_C, C)).earlier()).isEmpty();
    }
  }

  @Test
  void the_page_tells_of_no_group_whose_agreement_has_ended() {
    try (var session = a.open(Role.ADMINISTRATOR, Role.LIAISON)) {
      a.registerGroup(session);
      a.partners.join(session, GROUP, B, now, now.plus(Duration.ofDays(9))).done().orElseThrow();
    }
    var fact = a.fact("one");
    give(fact, AGREEMENT, GROUP);
    try (var session = a.open(Role.LIAISON)) {
      var group = a.releases.preview(session, request(fact, AGREEMENT, GROUP));
      assertThat(group.earlier()).as("chosen again").isEmpty();
      assertThat(a.releases.preview(session, request(fact, WITH_C, C)).earlier())
          .extracting(Party::id)
          .containsExactlyInAnyOrder(B, GROUP);
    }
    end(AGREEMENT);
    try (var session = a.open(Role.LIAISON)) {
      assertThat(a.releases.preview(session, request(fact, WITH_C, C)).earlier()).isEmpty();
    }
  }

  /// What goes beside the items, its report and a lead, is given under its agreement alone.
  @Test
  void who_has_it_by_another_agreement_is_given_nothing_under_one_that_does_not_bind_it() {
    var fact = a.fact("one");
    give(fact, WITH_B, B);
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      var preview = a.releases.preview(session, request(fact, WITH_C, B));
      assertThat(preview.obstacles())
          .containsExactly(
              new Obstacle(
                  ExchangeCode.WITHHELD,
                  "recipients",
                  List.of(B.toString(), Decision.Reason.NOT_PARTY_TO_AGREEMENT.toString())));
    }
  }

  @Test
  void what_goes_beside_the_items_goes_under_the_agreement_of_its_release_alone() {
    var fact = a.fact("one");
    give(fact, WITH_B, B);
    var second = give(fact, AGREEMENT, B, C);
    var report = second.marker().orElseThrow();
    try (var session = a.open(Role.LIAISON)) {
      var terms = session.items().get(report).orElseThrow().handling().terms();
      assertThat(terms.basis()).isEqualTo(new Basis.Whole(AGREEMENT));
      assertThat(terms.releaseTo()).containsExactlyInAnyOrder(B, C);
    }
    assertThat(served(B, report)).containsExactly(AGREEMENT);
  }

  @Test
  void an_agreement_that_knows_another_equivalent_would_take_it_from_the_first() {
    var other = new AgreementId(new UUID(7, 10));
    try (var session = a.open(Role.LIAISON)) {
      a.partners.register(session, bilateral(other, C, Clearance.SECRET)).done().orElseThrow();
    }
    var fact = a.fact("one");
    give(fact, WITH_B, B);
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      assertThat(a.releases.preview(session, request(fact, other, C)).obstacles())
          .containsExactly(
              new Obstacle(
                  ExchangeCode.BREAKS_EARLIER, "items", List.of(fact.toString(), B.toString())));
    }
  }

  /// The other node knows of the agreement with C nothing but its number.
  @Test
  void a_lead_comes_back_under_the_agreement_by_which_it_was_given() {
    var fact = a.fact("one");
    give(fact, WITH_C, C);
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      a.leads
          .give(
              session,
              request(fact, WITH_B, B),
              new LeadForm("EXERCISE lead", "EXERCISE: what came of it?"),
              Optional.empty())
          .done()
          .orElseThrow();
    }
    pull(b, a);
    StixId lead;
    try (var session = b.open(Role.CASE)) {
      var held = session.items().get(fact).orElseThrow();
      assertThat(held.handling().terms().basis().of(B)).containsExactly(WITH_B);
      assertThat(held.handling().terms().basis().of(C)).containsExactly(WITH_C);
      assertThat(held.handling().destroyAfter()).contains(now.plus(Duration.ofDays(30)));
      lead = b.leads.received(session, 10, Optional.empty()).rows().getFirst().id();
      var step =
          b.leads.record(
              session,
              new StepForm(
                  lead,
                  Outcome.Step.ARREST,
                  PartialDate.of("2026-11"),
                  Optional.of(1L),
                  Optional.of("EXERCISE")));
      assertThat(step.refusals()).isEmpty();
    }
    assertThat(pull(a, b).stored()).isPositive();
    try (var session = a.open(Role.ANALYST)) {
      assertThat(a.leads.returned(session, 10)).hasSize(1);
    }
  }

  /// The giver fetches under one of them alone, and it may not be the first.
  @Test
  void the_answer_to_a_lead_that_came_under_two_agreements_goes_under_both() {
    var fact = a.fact("one");
    StixId lead;
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      var form = new LeadForm("EXERCISE lead", "EXERCISE: what came of it?");
      var given = a.leads.give(session, request(fact, WITH_B, B), form, Optional.empty());
      lead =
          given.done().orElseThrow().items().stream()
              .filter(id -> id.type().equals(a.kinds.form(Lead.class).type()))
              .findFirst()
              .orElseThrow();
    }
    give(fact, AGREEMENT, B);
    give(lead, AGREEMENT, B);
    pull(b, a);
    StixId step;
    try (var session = b.open(Role.CASE)) {
      step =
          b.leads
              .record(
                  session,
                  new StepForm(
                      lead,
                      Outcome.Step.ARREST,
                      PartialDate.of("2026-11"),
                      Optional.of(1L),
                      Optional.of("EXERCISE")))
              .done()
              .orElseThrow();
      var basis = session.items().get(step).orElseThrow().handling().terms().basis();
      assertThat(basis.of(A)).containsExactlyInAnyOrder(WITH_B, AGREEMENT);
    }
    assertThat(pull(a, b).stored()).isPositive();
    try (var session = a.open(Role.ANALYST)) {
      assertThat(session.items().get(step)).isPresent();
    }
  }

  @Test
  void what_came_through_a_group_too_is_kept_and_answered_as_its_agreement_says() {
    for (var node : List.of(a, b)) {
      try (var session = node.open(Role.ADMINISTRATOR, Role.LIAISON)) {
        node.registerGroup(session);
        var far = now.plus(Duration.ofDays(90));
        node.partners.join(session, GROUP, B, now, far).done().orElseThrow();
        node.partners
            .register(session, bilateral(SHORT, B, Clearance.CONFIDENTIAL))
            .done()
            .orElseThrow();
      }
    }
    var fact = a.fact("one");
    give(fact, SHORT, GROUP);
    give(fact, WITH_B, B);
    pull(b, a);
    try (var session = b.open(Role.CASE)) {
      var held = session.items().get(fact).orElseThrow();
      assertThat(held.handling().destroyAfter()).contains(now.plus(Duration.ofDays(10)));
      assertThat(answered(session, held).of(A)).containsExactlyInAnyOrder(WITH_B, SHORT);
    }
  }

  /// The other node has an agreement of its own with C, of which the marking speaks.
  @Test
  void an_answer_goes_under_no_agreement_by_which_only_others_have_the_item() {
    var fact = a.fact("one");
    give(fact, AGREEMENT, C);
    give(fact, WITH_B, B);
    pull(b, a);
    try (var session = b.open(Role.CASE)) {
      var held = session.items().get(fact).orElseThrow();
      assertThat(held.handling().terms().basis().agreements()).contains(AGREEMENT);
      assertThat(answered(session, held).agreements()).containsExactly(WITH_B);
    }
  }

  @Test
  void who_is_shown_it_only_is_shown_it_under_the_agreement_of_before() {
    var id = StixId.random("incident", a.random);
    var object =
        ObjectBuilder.of(id)
            .createdBy(StixId.parse(A.stix()))
            .created(now)
            .modified(now)
            .put("name", "EXERCISE")
            .build();
    var terms = a.handling().terms();
    var shown =
        new Terms(
            A,
            terms.classification(),
            terms.controls(),
            terms.tlp(),
            terms.codes(),
            terms.purposes(),
            new Basis.Apart(Map.of(WITH_C, Set.of(C))),
            Set.of(A),
            Set.of(C),
            terms.uses(),
            terms.caveats());
    var handling = a.handling().withTerms(shown);
    try (var session = a.open(Role.ANALYST)) {
      session.write(
          Act.of("fact.put", Act.Kind.COLLECTION),
          w -> w.put(List.of(new Marked(object, A, handling, Optional.empty()))));
    }
    give(id, WITH_B, B);
    try (var session = a.open(Role.LIAISON)) {
      var basis = session.items().get(id).orElseThrow().handling().terms().basis();
      assertThat(basis.of(C)).containsExactly(WITH_C);
      assertThat(basis.of(B)).containsExactly(WITH_B);
    }
  }

  /// Under which agreements an answer of the other node goes.
  private Basis answered(Session session, Held held) {
    var outcome =
        new Outcome(
            held.id(), Outcome.Step.ARREST, Optional.empty(), Optional.of(1L), Optional.empty());
    var step =
        b.releases.answer(
            session,
            held,
            "EXERCISE",
            made -> b.kinds.write(outcome, made.start(b.kinds.newId(Outcome.class, b.random))));
    return session.items().get(step.done().orElseThrow()).orElseThrow().handling().terms().basis();
  }

  private PullResult pull(ExerciseNode to, ExerciseNode from) {
    now = now.plusSeconds(60);
    var link = to.link(from, WITH_B);
    try (var session = to.open(Role.LIAISON)) {
      return to.pullFrom(from).pull(session, link).orElseThrow();
    }
  }
}
