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

  @Test
  void reads_letters_between_dots_as_one_word() {
    assertThat(BodyMatcher.score("شركة التمرين للتجارة ذ.م.م", "Tamrin Trading LLC"))
        .isGreaterThan(0.8);
    assertThat(BodyMatcher.score("S.A.R.L. Tamrin", "Tamrin SARL")).isGreaterThan(0.8);
    assertThat(BodyMatcher.score("T.L.F.", "Tamrin Liberation Front")).isGreaterThan(0.5);
  }

  @Test
  void passes_over_what_says_the_name_or_its_kind_again() {
    assertThat(BodyMatcher.score("Tamrin Liberation Front (TLF)", "جبهة تحرير تمرين"))
        .isGreaterThan(0.8);
    assertThat(BodyMatcher.score("Tamrin GmbH & Co. KG", "Tamrin GmbH")).isGreaterThan(0.9);
  }

  @Test
  void reads_ordinals_as_their_numbers() {
    assertThat(BodyMatcher.score("17th Tamrin Brigade", "اللواء 17 تمرين")).isGreaterThan(0.8);
    assertThat(BodyMatcher.score("17th Tamrin Brigade", "18th Tamrin Brigade")).isLessThan(0.5);
  }

  @Test
  void knows_words_of_trade_and_of_further_tongues() {
    assertThat(BodyMatcher.score("Tamrin Import Export", "التمرين للاستيراد والتصدير"))
        .isGreaterThan(0.8);
    assertThat(BodyMatcher.score("Yayasan Tamrin", "مؤسسة التمرين")).isGreaterThan(0.7);
    assertThat(BodyMatcher.score("Lashkar-e-Tamrin", "لشکر تمرین")).isGreaterThan(0.7);
    assertThat(BodyMatcher.score("Tamrin Brigades", "كتائب التمرين")).isGreaterThan(0.7);
  }

  @Test
  void takes_no_personal_name_for_a_bodys() {
    for (String name : java.util.List.of("Iyad Ag Tamrin", "S. A. Tamrini", "سمير ذ. م. التمريني"))
      assertThat(BodyMatcher.says(name)).as(name).isFalse();
  }
}
