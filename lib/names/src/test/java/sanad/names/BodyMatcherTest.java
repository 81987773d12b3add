package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(BodyMatcher.score("F.L.A.", "Front de libération d'Aghlan")).isGreaterThan(0.5);
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
    for (String name :
        List.of(
            "Iyad Ag Tamrin",
            "S. A. Tamrini",
            "سمير ذ. م. التمريني",
            "Haya Tamrini",
            "Amal Jami Tamrini",
            "Samir Sarraf Tamrini",
            "Asad Nur Tamrini",
            "أسد نور التمريني")) assertThat(BodyMatcher.says(name)).as(name).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Tamrini Oil Company, Société pétrolière Tamrini",
    "Tamrini Oil Company, شركة تمريني للنفط",
    "Mahbari Real Estate, المحبري العقارية",
    "Mahbari Real Estate, Mahbari Immobilier",
    "Lawhi Money Transfer, حوالة لوحي",
    "Front de salut national, جبهة الخلاص الوطني",
    "Brigade des martyrs de Tamrin, كتيبة شهداء تمرين",
    "Lions of Tamrin, أسود تمرين",
    "Tamrin Counter-Terrorism Unit, وحدة مكافحة الإرهاب تمرين",
    "Unité antiterroriste de Tamrin, وحدة مكافحة الإرهاب تمرين",
    "Fédération tamrine de football, الاتحاد التمريني لكرة القدم",
    "Conseil militaire de Tamrin, المجلس العسكري لتمرين",
    "L'Union de Tamrin, اتحاد تمرين",
    "Balmir Company, شركة بالمير",
    "Tamrin Yardım Derneği, جمعية إغاثة تمرين",
    "Mouvement révolutionnaire tamrinien, Tamrin Revolutionary Movement",
    "Association tamrinienne des droits de l'homme, الجمعية التمرينية لحقوق الإنسان",
    "Banque qirtasaise, Bank of Qirtas",
    "Qirtasian Youth Union, اتحاد الشباب القرطاسي",
    "Madrasat Qirtas, مدرسة قرطاس",
    "Third Battalion of Tamrin III, كتيبة تمرين 3 الثالثة"
  })
  void a_body_is_one_in_three_languages(String one, String other) {
    assertThat(BodyMatcher.score(one, other)).isGreaterThan(0.7);
    assertThat(BodyMatcher.score(other, one)).isGreaterThan(0.7);
  }

  @ParameterizedTest
  @CsvSource({
    "Tamrin Liberation Army, Tamrin Liberation Front",
    "Tamrini Islamic Front, Tamrini National Front",
    "الجبهة الإسلامية لتمرين, Front national de Tamrin",
    "Bank of North Tamrin, Bank of South Tamrin",
    "Midadi Exchange Company, شركة مدادي للتجارة",
    "Tamrin Red Crescent, Tamrin Red Cross",
    "Lions of Tamrin, صقور تمرين",
    "People's Army of Tamrin, People's Party of Tamrin",
    "Islamic State in Libya, تنظيم الدولة الإسلامية في الصومال"
  })
  void two_bodies_differ_in_what_each_says_and_the_other_does_not(String one, String other) {
    assertThat(BodyMatcher.score(one, other)).isLessThan(0.45);
    assertThat(BodyMatcher.score(other, one)).isLessThan(0.45);
  }

  @Test
  void translators_take_one_kind_for_another() {
    assertThat(BodyMatcher.score("Tamrin Relief Commission", "جمعية إغاثة تمرين"))
        .isGreaterThan(0.7);
    assertThat(BodyMatcher.match("Tamrin Group", "حركة تمرين").evidence())
        .extracting(Evidence::relation)
        .contains(Evidence.Relation.ATTESTED)
        .doesNotContain(Evidence.Relation.ONLY_LEFT);
  }

  @Test
  void says_what_was_translated_and_how_it_is_written() {
    assertThat(BodyMatcher.match("Mahbari Real Estate", "المحبري العقارية").evidence())
        .extracting(Evidence::left, Evidence::right)
        .contains(tuple("real estate", "عقارية"));
  }

  @Test
  void every_line_of_the_table_is_read() {
    var lines = Particles.Resources.lines("body-words.tsv");
    assertThat(lines).hasSizeGreaterThan(450);
    for (String line : lines) {
      String[] c = line.split("\t");
      if (c[0].equals("near")) continue;
      for (String form : String.join(" ", List.of(c).subList(2, c.length)).split(" ")) {
        var tokens = Tokens.of(form.replace('_', ' '));
        var found =
            form.contains("_")
                ? BodyTerms.pair(tokens, 0)
                : BodyTerms.find(tokens.codes, tokens.from[0], tokens.to[0], tokens.script[0])
                    .term();
        assertThat(tokens.count).as(line).isEqualTo(form.contains("_") ? 2 : 1);
        assertThat(found).as(form + " in " + line).isNotNull();
      }
    }
  }
}
