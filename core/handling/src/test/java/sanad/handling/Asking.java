package sanad.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.handling.World.*;

import java.time.Instant;
import java.util.Set;
import sanad.handling.Decision.Reason;
import sanad.handling.ItemState.Standing;

/// How the tests of the rule ask it, and what they expect.
final class Asking {
  private Asking() {}

  static final ItemState FRESH = ItemState.FRESH;
  static final Purpose CT = Purpose.CT_INVESTIGATION;

  static Decision ask(Handling handling, Viewer viewer) {
    return ask(handling, FRESH, viewer, CT, register(MA), NOW);
  }

  static Decision ask(
      Handling h, ItemState state, Viewer viewer, Purpose purpose, Register register, Instant at) {
    return Rule.decide(h, state, viewer, purpose, register, at);
  }

  static Conditions released(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Release.class);
    assertThat(decision.released()).isTrue();
    return ((Decision.Release) decision).conditions();
  }

  static void withheld(Decision decision, Reason... reasons) {
    assertThat(decision).isInstanceOf(Decision.Withhold.class);
    assertThat(decision.released()).isFalse();
    assertThat(((Decision.Withhold) decision).reasons()).containsExactlyInAnyOrder(reasons);
  }

  static ItemState state(Standing standing) {
    return new ItemState(standing, Set.of(), Set.of());
  }

  static ItemState consent(PartyId party, Use use, Instant from, Instant until) {
    return new ItemState(Standing.CURRENT, Set.of(), Set.of(new Consent(party, use, from, until)));
  }
}
