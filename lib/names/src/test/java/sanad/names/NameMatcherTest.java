package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Phenomena of matching; all names are invented (EXERCISE) or plain given names.
final class NameMatcherTest {
  private static double score(String a, String b) {
    return NameMatcher.score(NameParser.parse(a), NameParser.parse(b));
  }

  @Test
  void finds_one_name_in_arabic_french_and_english_spelling() {
    assertThat(score("عبد القادر بن صالح المكناسي", "Abdelkader Bensalah El Meknassi")).isGreaterThan(0.5);
    assertThat(score("عبد القادر بن صالح المكناسي", "Abd al-Qadir bin Salih al-Miknasi")).isGreaterThan(0.8);
    assertThat(score("يوسف شكري", "Youcef Chekri")).isGreaterThan(0.5);
  }

  @Test
  void keeps_hassan_and_hussein_apart() {
    assertThat(score("علي حسن التمريني", "Ali Hussein al-Tamrini"))
        .isLessThan(score("علي حسن التمريني", "Aly Hasan Tamrini"));
  }

  @Test
  void scores_alike_in_either_order() {
    assertThat(score("محمد ولد سالم", "Mohamed Ould Salem")).isEqualTo(score("Mohamed Ould Salem", "محمد ولد سالم"));
  }
}
