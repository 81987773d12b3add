package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Organisations; all are invented (EXERCISE).
final class BodyMatcherTest {
  @Test
  void matches_by_meaning_across_languages() {
    assertThat(BodyMatcher.score("جبهة تحرير تمرين", "Tamrin Liberation Front")).isGreaterThan(0.8);
    assertThat(BodyMatcher.score("Front de libération de Tamrin", "Jabhat Tahrir Tamrin"))
        .isGreaterThan(0.8);
  }

  @Test
  void does_not_match_by_the_kind_of_body_alone() {
    assertThat(BodyMatcher.score("شركة تمرين للتجارة", "Qurtas Trading Company")).isLessThan(0.2);
  }

  @Test
  void knows_acronyms() {
    assertThat(BodyMatcher.score("TRF", "Tamrin Relief Foundation")).isGreaterThan(0.5);
  }

  @Test
  void answers_nothing_for_empty_names() {
    assertThat(BodyMatcher.score("", "Tamrin")).isZero();
  }
}
