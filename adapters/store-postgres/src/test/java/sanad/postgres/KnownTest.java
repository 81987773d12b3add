package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.handling.ItemState;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.ReleaseClass;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// EXERCISE. What was given by a group that is registered at its giver only is seen by nobody here,
/// and the node can say so.
class KnownTest {
  private static final PartyId ELSEWHERE =
      new PartyId(UUID.fromString("6f1d2a70-4a0e-4d57-8c11-0a54e1f0cfff"));

  private static Set<PartyId> strangers(Party giver, Set<PartyId> readers) {
    var handling = new HandlingBuilder().by(giver).to(readers).build();
    var given = ReleaseClass.of(handling, ItemState.FRESH);
    var register = Cast.register(Cast.DEMO_ES);
    var keys = new PartnerKeys(Map.of(), Map.of());
    return new Known(register, true, keys, Map.of(1, given), Map.of(), Set.of())
        .strangers(Cast.NOW);
  }

  @Test
  void a_group_that_only_its_giver_knows_is_named() {
    assertThat(strangers(Cast.DEMO_MA, Set.of(ELSEWHERE))).containsExactly(ELSEWHERE);
    assertThat(strangers(Cast.DEMO_MA, Set.of(ELSEWHERE, Cast.DEMO_FR.id())))
        .containsExactly(ELSEWHERE);
  }

  @Test
  void nobody_is_named_beside_whom_this_agency_reads_or_in_what_it_gives() {
    assertThat(strangers(Cast.DEMO_MA, Set.of(ELSEWHERE, Cast.DEMO_ES.id()))).isEmpty();
    assertThat(strangers(Cast.DEMO_ES, Set.of(ELSEWHERE))).isEmpty();
    assertThat(strangers(Cast.DEMO_MA, Set.of(Cast.DEMO_FR.id()))).isEmpty();
  }
}
