package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sanad.handling.Basis;
import sanad.handling.ItemState;
import sanad.handling.ReleaseClass;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

class HandlingTextTest {
  private static final String BEFORE = "\"purposes\":[\"ct-investigation\"],";
  private static final String AFTER = "\"to\":[\"%s\"]".formatted(Cast.DEMO_ES.id().uuid());

  private static ReleaseClass of(Basis basis) {
    return ReleaseClass.of(new HandlingBuilder().basis(basis).build(), ItemState.FRESH);
  }

  /// The text is the key of a class: rows of an earlier node keep theirs.
  @Test
  void one_agreement_for_all_stands_as_rows_of_an_earlier_node_have_it() {
    assertThat(HandlingText.of(of(new Basis.Whole(Cast.ACCORD.id()))))
        .contains(BEFORE + "\"basis\":\"" + Cast.ACCORD.id() + "\"," + AFTER);
    assertThat(HandlingText.of(of(Basis.NONE))).contains(BEFORE + AFTER);
  }

  @Test
  void the_names_of_each_agreement_come_back_as_they_went() {
    var neighbours = Objects.requireNonNull(Cast.AGREEMENTS.get("Neighbours")).id();
    var both = Set.of(Cast.DEMO_ES.id(), Cast.DEMO_FR.id());
    var apart =
        of(new Basis.Apart(Map.of(Cast.ACCORD.id(), both, neighbours, Set.of(Cast.DEMO_FR.id()))));
    for (var one : Set.of(apart, of(new Basis.Whole(neighbours)), of(Basis.NONE))) {
      assertThat(HandlingText.releaseClass(HandlingText.of(one))).isEqualTo(one);
    }
  }
}
