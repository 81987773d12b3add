package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sanad.exchange.PullCode;
import sanad.exchange.ReleaseRequest;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Role;
import sanad.handling.Tlp;
import sanad.handling.Use;

/// EXERCISE. A lead that may be passed on is marked by a looser TLP; its answer permits nothing,
/// and must still reach the giver.
class OpenLeadTest {
  private static final PartyId A = ExerciseNode.A;
  private static final PartyId B = ExerciseNode.B;

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ExerciseNode a = new ExerciseNode(A, () -> now, 1);
  private final ExerciseNode b = new ExerciseNode(B, () -> now, 2);

  @Test
  void a_lead_that_may_be_passed_on_is_answered_too() {
    var fact = a.fact("a notice");
    var rules =
        new ReleaseRequest.Rules(
            Tlp.AMBER,
            Set.of(),
            "",
            Map.of(Use.ONWARD, Permission.ALLOW),
            Set.of(),
            Optional.empty());
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      var plain = a.request(List.of(fact), B);
      var request =
          new ReleaseRequest(
              plain.items(),
              plain.recipients(),
              plain.agreement(),
              plain.purpose(),
              plain.title(),
              Optional.of(rules),
              "");
      var words = new LeadForm("EXERCISE lead", "Look into it");
      assertThat(a.leads.give(session, request, words, Optional.empty()).refusals()).isEmpty();
    }
    pull(b, a);
    try (var session = b.open(Role.CASE)) {
      var lead = b.leads.received(session, 10, Optional.empty()).rows().getFirst().held();
      var step =
          new StepForm(
              lead.id(), Outcome.Step.ARREST, Optional.empty(), Optional.empty(), Optional.empty());
      assertThat(b.leads.record(session, step).refusals()).isEmpty();
    }
    pull(a, b);
    try (var session = a.open(Role.ANALYST)) {
      assertThat(a.leads.returned(session, 10)).hasSize(1);
    }
  }

  private void pull(ExerciseNode to, ExerciseNode from) {
    now = now.plusSeconds(60);
    try (var session = to.open(Role.LIAISON)) {
      var pulled = to.pullFrom(from).pull(session, to.link(from)).orElseThrow();
      assertThat(pulled.code()).isEqualTo(PullCode.OK);
    }
  }
}
