package sanad.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.handling.World.ES;
import static sanad.handling.World.FR;
import static sanad.handling.World.MA;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BasisTest {
  private static final AgreementId ONE = new AgreementId(new UUID(0, 21));
  private static final AgreementId OTHER = new AgreementId(new UUID(0, 22));

  @Test
  void who_is_given_it_under_one_agreement_alone_has_it_under_that_one() {
    var first = Basis.NONE.with(Set.of(), ONE, Set.of(ES));
    assertThat(first).isEqualTo(new Basis.Whole(ONE));
    assertThat(first.with(Set.of(ES), ONE, Set.of(FR))).isEqualTo(new Basis.Whole(ONE));
  }

  @Test
  void another_agreement_takes_nothing_from_those_of_the_first() {
    var both = new Basis.Whole(ONE).with(Set.of(ES), OTHER, Set.of(FR));
    assertThat(both).isEqualTo(new Basis.Apart(Map.of(ONE, Set.of(ES), OTHER, Set.of(FR))));
    assertThat(both.of(ES)).containsExactly(ONE);
    assertThat(both.of(FR)).containsExactly(OTHER);
    assertThat(both.of(MA)).isEmpty();
    assertThat(both.agreements()).containsExactlyInAnyOrder(ONE, OTHER);
  }

  @Test
  void a_name_given_again_under_another_agreement_stands_under_both() {
    var both = new Basis.Whole(ONE).with(Set.of(ES), OTHER, Set.of(ES));
    assertThat(both.of(ES)).containsExactlyInAnyOrder(ONE, OTHER);
  }

  @Test
  void who_is_in_the_audience_no_more_leaves_its_agreement_too() {
    var both = new Basis.Apart(Map.of(ONE, Set.of(ES), OTHER, Set.of(FR)));
    assertThat(both.with(Set.of(FR), OTHER, Set.of(MA))).isEqualTo(new Basis.Whole(OTHER));
  }

  @Test
  void a_name_that_stood_under_no_agreement_is_given_none_by_the_way() {
    var given = Basis.NONE.with(Set.of(ES), ONE, Set.of(FR));
    assertThat(given.of(ES)).isEmpty();
    assertThat(given.of(FR)).containsExactly(ONE);
  }
}
