package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sanad.exchange.PullResult;
import sanad.handling.Handling;
import sanad.handling.Role;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Marked;

/// EXERCISE. A lead whose day of review comes: its results flow back to it all the same.
///
/// **Source:** docs/decisions/0045.
class ReviewedLeadTest {
  private static final StixId FACT = StixId.parse("incident--e7e1c15e-0000-4000-9000-000000000001");
  private static final Duration REVIEW = Duration.ofDays(10);

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ExerciseNode a = new ExerciseNode(ExerciseNode.A, () -> now, 1);
  private final ExerciseNode b = new ExerciseNode(ExerciseNode.B, () -> now, 2);

  @Test
  void a_step_stays_with_its_lead_after_the_day_of_review() {
    var lead = given();
    told(lead);
    assertThat(pull(a, b).stored()).isPositive();
    now = now.plus(REVIEW);
    theGiverReadsTheStep(lead);
  }

  @Test
  void a_step_reaches_its_lead_after_the_day_of_review() {
    var lead = given();
    told(lead);
    now = now.plus(REVIEW);
    assertThat(pull(a, b).stored()).isPositive();
    theGiverReadsTheStep(lead);
  }

  @Test
  void its_receiver_reads_neither_it_nor_the_steps_from_that_day_on() {
    var lead = given();
    told(lead);
    try (var session = b.open(Role.CASE)) {
      assertThat(b.leads.get(session, lead).orElseThrow().steps()).hasSize(1);
      now = now.plus(REVIEW);
      assertThat(b.leads.get(session, lead)).isEmpty();
      assertThat(b.leads.record(session, arrest(lead)).done()).isEmpty();
    }
  }

  private void theGiverReadsTheStep(StixId lead) {
    try (var session = a.open(Role.CASE)) {
      assertThat(a.leads.get(session, lead).orElseThrow().steps()).hasSize(1);
      assertThat(a.leads.returned(session, 10)).hasSize(1);
    }
  }

  private StixId given() {
    var fact = fact();
    try (var session = a.open(Role.LIAISON)) {
      var release =
          a.leads.give(
              session,
              a.request(List.of(fact), ExerciseNode.B),
              new LeadForm("EXERCISE lead", "Look into it"),
              Optional.empty());
      assertThat(release.refusals()).isEmpty();
      var lead = release.done().orElseThrow().items().getLast();
      pull(b, a);
      return lead;
    }
  }

  private void told(StixId lead) {
    try (var session = b.open(Role.CASE)) {
      b.leads.record(session, arrest(lead)).done().orElseThrow();
    }
  }

  private static StepForm arrest(StixId lead) {
    return new StepForm(
        lead,
        Outcome.Step.ARREST,
        PartialDate.of("2026-11"),
        Optional.of(1L),
        Optional.of("EXERCISE"));
  }

  private PullResult pull(ExerciseNode to, ExerciseNode from) {
    now = now.plusSeconds(60);
    var link = to.link(from);
    try (var session = to.open(Role.LIAISON)) {
      return to.pullFrom(from).pull(session, link).orElseThrow();
    }
  }

  private StixId fact() {
    var id = FACT;
    var object =
        ObjectBuilder.of(id)
            .createdBy(StixId.parse(ExerciseNode.A.stix()))
            .created(now)
            .modified(now)
            .put("name", "EXERCISE fact")
            .build();
    var open = a.handling();
    var handling =
        new Handling(
            open.terms(),
            open.reference(),
            open.restriction(),
            Optional.empty(),
            Optional.of(now.plus(REVIEW)),
            Optional.empty());
    try (var session = a.open(Role.ANALYST)) {
      session.write(
          Act.of("fact.put", Act.Kind.COLLECTION),
          w -> w.put(List.of(new Marked(object, ExerciseNode.A, handling, Optional.empty()))));
    }
    return id;
  }
}
