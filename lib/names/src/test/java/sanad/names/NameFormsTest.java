package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ways of writing a name that lists and reports have, each as one person's, and what they must not
/// make one. All names are invented (EXERCISE / تمرين).
final class NameFormsTest {
  private static double score(String one, String other) {
    return NameMatcher.score(NameParser.parse(one), NameParser.parse(other));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Эльмир Аль-Тамрини, Elmir al-Tamrini",
    "Илья Тамринов, Ilya Tamrinov",
    "ИЛЬЯ ТАМРИНОВ, Ilya Tamrinov",
    "Объедков Тамрин, Obedkov Tamrin"
  })
  void signs_of_softness_and_hardness_are_no_letters(String one, String other) {
    assertThat(score(one, other)).isGreaterThan(0.95);
    assertThat(NameParser.parse(one).parts())
        .allSatisfy(part -> assertThat(part.text()).matches("[a-z]+"));
  }

  @Test
  void evidence_is_in_the_letters_of_the_name() {
    var match =
        NameMatcher.match(NameParser.parse("ሳሚር ተምሪኒ"), NameParser.parse("ሳሚር ተምሪኒ, Wahmi"));
    assertThat(match.evidence())
        .extracting(Evidence::left)
        .contains("ሳሚር", "ተምሪኒ")
        .noneMatch(left -> left.contains("\uFFFD"));
    assertThat(NameParser.parse("სამირ თამრინი").parts())
        .extracting(NamePart::text)
        .containsExactly("სამირ", "თამრინი");
    assertThat(BodyMatcher.match("ተምሪን Bank", "ተምሪን Bank").evidence())
        .extracting(Evidence::right)
        .contains("ተምሪን");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Yuusuf Jaamac Cilmi, يوسف جامع علمي",
    "Saciid Tamrin Cilmi, Said Tamrin Ilmi",
  })
  void somali_is_known_by_a_c_beside_a_long_vowel(String one, String other) {
    assertThat(score(one, other)).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @CsvSource({"Isaac Tamrini, isaac", "Cemal Cooper, cooper", "Marcus Boniface, boniface"})
  void other_languages_keep_their_c(String name, String part) {
    assertThat(NameParser.parse(name).parts()).extracting(NamePart::text).contains(part);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Abdelkader Tamrini dit Tayeb, عبد القادر التمريني المدعو الطيب",
    "Karim Tamrini surnommé Abou Walid, كريم التمريني المكنى أبو وليد",
    "الملقب أبو صقر التمريني, Abou Saqr al-Tamrini"
  })
  void what_announces_a_further_name_is_none(String one, String other) {
    assertThat(score(one, other)).isGreaterThan(0.9);
  }

  @Test
  void a_family_name_that_could_announce_one_stays_a_name() {
    assertThat(NameParser.parse("سمير المعروف").parts()).hasSize(2);
    assertThat(NameParser.parse("المعروف، سمير").parts()).hasSize(2);
    assertThat(score("سمير المعروف", "Samir Qirtasi")).isLessThan(0.5);
  }

  @Test
  void an_arabic_waw_with_a_dot_is_an_initial() {
    assertThat(score("و. القرطاسي", "Walid Qirtasi")).isGreaterThan(0.9);
    assertThat(score("سمير و القرطاسي", "سمير والقرطاسي")).isGreaterThan(0.9);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "Sultan bin Zayed Qirtasi, Khalid bin Zayed Qirtasi",
    "سيدي ولد تمرين, Dah Ould Tamrin",
    "Hafez ben Ali Qirtasi, Walid ben Ali Qirtasi"
  })
  void a_title_before_a_father_is_a_name_where_it_may_be_one(String one, String brother) {
    assertThat(score(one, brother)).isLessThan(0.5);
    assertThat(NameParser.parse(one).parts().getFirst().role()).isEqualTo(Role.ISM);
  }

  @ParameterizedTest(name = "{0}, child of {1}")
  @CsvSource({
    "Walid Samir Qirtasi Tamrini, Samir Qirtasi Tamrini",
    "وليد سمير القرطاسي, سمير القرطاسي",
    "Ali Samir al-Qirtasi, سمير القرطاسي",
    "Nadia Samir Karim Qirtasi, Samir Karim Qirtasi"
  })
  void a_given_name_before_a_whole_name_is_a_childs(String child, String parent) {
    assertThat(score(child, parent)).isBetween(0.2, 0.63);
    assertThat(score(parent, child)).isEqualTo(score(child, parent));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Mohamed Samir Qirtasi, Samir Qirtasi",
    "Ahmad Samir al-Qirtasi, سمير القرطاسي",
    "Samir Walid Qirtasi, Samir Qirtasi",
    "Dr Samir Qirtasi, Samir Qirtasi",
    "Abou Walid Samir Qirtasi, Samir Qirtasi"
  })
  void what_is_left_out_of_a_name_makes_no_child(String whole, String shorter) {
    assertThat(score(whole, shorter)).isGreaterThan(0.7);
  }

  @Test
  void any_other_title_stays_one() {
    assertThat(NameParser.parse("Colonel Ben Tamrin").parts().getFirst().role())
        .isEqualTo(Role.TITLE);
    assertThat(NameParser.parse("السلطان سمير التمريني").parts().getFirst().stem())
        .isEqualTo("سلطان");
  }
}
