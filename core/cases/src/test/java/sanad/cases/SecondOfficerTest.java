package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sanad.exchange.ExchangeCode;
import sanad.exchange.Obstacle;
import sanad.exchange.PartyForm;
import sanad.exchange.ReleaseRequest;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Role;
import sanad.stix.StixId;
import sanad.store.Release;
import sanad.store.Session;

/// EXERCISE. What goes where no rules are kept takes a second officer, and what a release needs
/// beside.
class SecondOfficerTest {
  private static final PartyId A = ExerciseNode.A;
  private static final PartyId B = ExerciseNode.B;

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ExerciseNode a = new ExerciseNode(A, () -> now, 1);
  private final ExerciseNode b = new ExerciseNode(B, () -> now, 2);

  @Test
  void nobody_approves_his_own_release_and_nobody_without_the_role_anothers() {
    keepsNoRules();
    var request = a.request(List.of(a.fact("one")), B);
    try (var own = a.open(7, Role.LIAISON, Role.APPROVER);
        var same = a.open(7, Role.LIAISON, Role.APPROVER);
        var colleague = a.open(8, Role.LIAISON, Role.ANALYST);
        var approver = a.open(9, Role.APPROVER)) {
      assertThat(refused(own, request, Optional.empty()))
          .containsExactly(ExchangeCode.SECOND_OFFICER_NEEDED);
      assertThat(refused(own, request, Optional.of(same)))
          .containsExactly(ExchangeCode.SECOND_OFFICER_UNFIT);
      assertThat(refused(own, request, Optional.of(colleague)))
          .containsExactly(ExchangeCode.SECOND_OFFICER_UNFIT);
      assertThat(refused(own, request, Optional.of(approver))).isEmpty();
    }
  }

  @Test
  void a_lead_of_a_body_that_keeps_no_rules_is_not_answered_by_one_officer() {
    later();
    try (var session = b.open(Role.LIAISON)) {
      var lead = new LeadForm("EXERCISE lead", "Look into it");
      var request = b.request(List.of(b.fact("one")), A);
      assertThat(b.leads.give(session, request, lead, Optional.empty()).refusals()).isEmpty();
    }
    pull(a, b);
    keepsNoRules();
    assertThat(step()).containsExactly(ExchangeCode.SECOND_OFFICER_NEEDED);
  }

  @Test
  void a_lead_is_not_answered_under_an_agreement_that_has_ended() {
    later();
    try (var session = b.open(Role.LIAISON)) {
      var lead = new LeadForm("EXERCISE lead", "Look into it");
      var request = b.request(List.of(b.fact("one")), A);
      assertThat(b.leads.give(session, request, lead, Optional.empty()).refusals()).isEmpty();
    }
    pull(a, b);
    try (var session = a.open(Role.LIAISON)) {
      a.partners.end(session, ExerciseNode.AGREEMENT, "EXERCISE").done().orElseThrow();
    }
    later();
    assertThat(step()).containsExactly(ExchangeCode.WITHHELD);
  }

  private List<ExchangeCode> step() {
    try (var session = a.open(Role.CASE)) {
      var lead = a.leads.received(session, 10, Optional.empty()).rows().getFirst().held();
      var step =
          new StepForm(
              lead.id(), Outcome.Step.ARREST, Optional.empty(), Optional.empty(), Optional.empty());
      return a.leads.record(session, step).refusals().stream().map(Obstacle::code).toList();
    }
  }

  @Test
  void this_agency_is_no_reader_of_what_it_gives_to_a_group_of_its_own() {
    try (var session = a.open(Role.ADMINISTRATOR, Role.LIAISON)) {
      a.registerGroup(session);
      for (var member : List.of(A, B)) {
        a.partners
            .join(session, ExerciseNode.GROUP, member, now, now.plusSeconds(600))
            .done()
            .orElseThrow();
      }
      var request = a.request(List.of(a.fact("one")), ExerciseNode.GROUP);
      assertThat(a.releases.preview(session, request).readers())
          .extracting(reader -> reader.party().id())
          .containsExactly(B);
    }
  }

  @Test
  void an_agreement_that_has_ended_is_told_as_that() {
    var request = a.request(List.of(a.fact("one")), B);
    try (var session = a.open(Role.LIAISON)) {
      a.partners.end(session, ExerciseNode.AGREEMENT, "EXERCISE").done().orElseThrow();
      assertThat(a.releases.preview(session, request).obstacles())
          .extracting(Obstacle::code)
          .contains(ExchangeCode.AGREEMENT_NOT_IN_FORCE);
    }
  }

  /// To its own writer an object is always given, whatever it names. **Source:** decision 10.
  @Test
  void what_the_readers_own_object_names_is_no_obstacle() {
    var ours = a.fact("ours");
    var given = give(a, ours, B);
    pull(b, a);
    var theirs = b.fact("theirs", ours);
    give(b, theirs, A);
    pull(a, b);
    later();
    try (var session = a.open(Role.LIAISON)) {
      a.releases.withdraw(session, given.id(), "EXERCISE").done().orElseThrow();
      var request = a.request(List.of(a.fact("about theirs", theirs)), B);
      assertThat(a.releases.preview(session, request).obstacles()).isEmpty();
    }
  }

  private List<ExchangeCode> refused(
      Session session, ReleaseRequest request, Optional<Session> approver) {
    return a.releases.release(session, request, approver, List.of()).refusals().stream()
        .map(Obstacle::code)
        .toList();
  }

  private Release give(ExerciseNode from, StixId fact, PartyId to) {
    later();
    try (var session = from.open(Role.LIAISON)) {
      return from.releases
          .release(session, from.request(List.of(fact), to), Optional.empty(), List.of())
          .done()
          .orElseThrow();
    }
  }

  private void pull(ExerciseNode to, ExerciseNode from) {
    later();
    try (var session = to.open(Role.LIAISON)) {
      to.pullFrom(from).pull(session, to.link(from)).orElseThrow();
    }
  }

  private void later() {
    now = now.plusSeconds(60);
  }

  private void keepsNoRules() {
    try (var session = a.open(Role.LIAISON)) {
      a.partners
          .register(
              session,
              new PartyForm(
                  Optional.of(B),
                  Party.Kind.AGENCY,
                  Map.of("en", "EXERCISE B"),
                  "",
                  Party.Keeping.KEEPS_NO_RULES))
          .done()
          .orElseThrow();
    }
  }
}
