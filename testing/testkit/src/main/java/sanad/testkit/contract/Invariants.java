package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import sanad.handling.Decision;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Role;
import sanad.handling.Rule;
import sanad.handling.Viewer;
import sanad.store.AccessRefused;
import sanad.store.AuditLog;
import sanad.store.Held;
import sanad.store.Leaf;
import sanad.testkit.Cast;

/// What holds after every test of a store: no session is left open, the log is complete, and nobody
/// sees what the rule withholds.
record Invariants(Exercise exercise) {

  void hold() {
    noSessionIsOpen();
    nothingVisibleIsWithheld();
    exercise.under().settle();
    theLogIsComplete();
  }

  private void noSessionIsOpen() {
    assertThat(exercise.open()).as("sessions left open").isZero();
  }

  private void nothingVisibleIsWithheld() {
    var register =
        exercise.as(
            Cast.task(Viewer.Task.REGISTER), Purpose.ADMINISTRATION, s -> s.registry().register());
    for (var viewer : viewers(register)) {
      for (var purpose : List.of(Purpose.CT_INVESTIGATION, Purpose.THREAT_PREVENTION)) {
        for (var held : seen(viewer, purpose)) {
          assertThat(decided(held, viewer, purpose, register))
              .as("%s sees %s", viewer, held.id())
              .isTrue();
        }
      }
    }
  }

  private List<Held> seen(Viewer viewer, Purpose purpose) {
    try {
      return exercise.as(viewer, purpose, Seeing::everything);
    } catch (AccessRefused refused) {
      return List.of();
    }
  }

  private boolean decided(Held held, Viewer viewer, Purpose purpose, Register register) {
    var decision =
        Rule.decide(
            held.handling().on(held.id().toString()),
            held.state(),
            viewer,
            purpose,
            register,
            exercise.under().now());
    return decision instanceof Decision.Release(var conditions)
        && conditions.equals(held.conditions());
  }

  private List<Viewer> viewers(Register register) {
    var viewers = new ArrayList<Viewer>();
    for (var role : List.of(Role.ANALYST, Role.AUDITOR)) {
      viewers.add(Cast.officer(exercise.self(), role));
    }
    for (PartyId party : Exercise.agencies()) {
      if (!party.equals(register.self())) {
        viewers.add(new Viewer.Partner(party));
      }
    }
    return viewers;
  }

  private void theLogIsComplete() {
    var newestFirst =
        exercise.as(
            exercise.auditor(),
            s -> Seeing.all(from -> s.log().leaves(AuditLog.LeafQuery.ALL, 200, from)));
    var leaves = newestFirst.reversed();
    for (int i = 0; i < leaves.size(); i++) {
      var leaf = leaves.get(i);
      assertThat(leaf.number()).as("numbers of the log").isEqualTo(i + 1);
      assertThat(leaf.hash()).matches("[0-9a-f]{64}");
      assertThat(leaf.viewer()).matches("(officer|partner):[0-9a-f-]{36}|task:[a-z-]+");
      assertThat(leaf.purpose()).isNotBlank();
      assertThat(leaf.code()).isNotBlank();
    }
    assertThat(leaves.stream().map(Leaf::code).filter("exercise.write"::equals))
        .as("leaves of writes")
        .hasSize(exercise.acts());
  }
}
