package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Nationalities as lists and users write them.
final class NationsTest {
  private static List<Evidence.Relation> compared(String one, String two) {
    var evidence =
        DetailEvidence.of(
            new PersonDetails(List.of(), List.of(), List.of(one)),
            new PersonDetails(List.of(), List.of(), List.of(two)),
            DetailWeights.DEFAULT);
    return evidence.lines().stream().map(Evidence::relation).toList();
  }

  @Test
  void a_code_and_a_name_in_any_of_three_languages_are_one_country() {
    for (var name : List.of("Iraq", "IRAQ", "Irak", "العراق", "iq ")) {
      assertThat(compared("IQ", name))
          .as(name)
          .containsExactly(Evidence.Relation.NATIONALITY_AGREES);
    }
    assertThat(compared("Syrian Arab Republic", "سوريا"))
        .containsExactly(Evidence.Relation.NATIONALITY_AGREES);
    assertThat(compared("IQ", "Iran (Islamic Republic of)"))
        .containsExactly(Evidence.Relation.NATIONALITY_DIFFERS);
  }

  @Test
  void what_is_no_name_of_a_country_agrees_with_itself_and_denies_no_country() {
    assertThat(compared("Iranian", "iranian"))
        .containsExactly(Evidence.Relation.NATIONALITY_AGREES);
    assertThat(compared("Iranian", "IR")).isEmpty();
    assertThat(compared("Exerciseland", "Otherland"))
        .containsExactly(Evidence.Relation.NATIONALITY_DIFFERS);
  }
}
