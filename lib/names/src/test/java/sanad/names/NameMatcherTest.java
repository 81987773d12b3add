package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Phenomena of matching; all names are invented (EXERCISE) or plain given names.
final class NameMatcherTest {
  private static double score(String a, String b) {
    return NameMatcher.score(NameParser.parse(a), NameParser.parse(b));
  }

  private static Match match(String a, String b) {
    return NameMatcher.match(NameParser.parse(a), NameParser.parse(b));
  }

  @Test
  void finds_one_name_in_arabic_french_and_english_spelling() {
    String arabic = "عبد القادر بن صالح المكناسي";
    assertThat(score(arabic, "Abdelkader Bensalah El Meknassi")).isGreaterThan(0.5);
    assertThat(score(arabic, "Abd al-Qadir bin Salih al-Miknasi")).isGreaterThan(0.8);
    assertThat(score("يوسف شكري", "Youcef Chekri")).isGreaterThan(0.5);
  }

  @Test
  void finds_persian_names_joined_and_apart() {
    assertThat(score("محمدرضا پورتمرینی", "Mohammad Reza Pour Tamrini")).isGreaterThan(0.5);
  }

  @Test
  void finds_german_and_turkish_spellings() {
    assertThat(score("Samir Dschamali", "Samir Jamali")).isGreaterThan(0.3);
    assertThat(score("سمير جمالي تمريني", "Semir Cemali Tamrini")).isGreaterThan(0.3);
  }

  @Test
  void keeps_hassan_and_hussein_apart() {
    assertThat(score("علي حسن التمريني", "Ali Hussein al-Tamrini"))
        .isLessThan(score("علي حسن التمريني", "Aly Hasan Tamrini"));
  }

  /// Near in letters, and each seen often but never for the other.
  @ParameterizedTest
  @CsvSource({
    "Mahmoud Tamrini, Mohamed Tamrini, 0.7",
    "Hassan Tamrini, Hussein Tamrini, 0.7",
    "Hassan Ali Tamrini, Hussein Ali Tamrini, 0.5",
    "محمود التمريني, Mohamed Tamrini, 0.2",
    "حسن صالح التمريني, Hussein Saleh Tamrini, 0.2",
    "حسن التمريني, حسين التمريني, 0.7",
    "محمد صالح التمريني, محمود صالح التمريني, 0.5",
    "سعد التمريني, سعيد التمريني, 0.5",
  })
  void takes_near_namesakes_for_others(String one, String other, double below) {
    assertThat(score(one, other)).isLessThan(below);
    assertThat(score(one, one)).isGreaterThan(0.99);
    assertThat(match(one, other).evidence())
        .noneMatch(
            e ->
                e.relation() == Evidence.Relation.SPELLING
                    && e.left().startsWith(one.substring(0, 2)));
  }

  @Test
  void takes_spellings_of_one_name_for_one_however_near_another_is() {
    assertThat(score("حسن التمريني", "Hassane Tamrini")).isGreaterThan(0.98);
    assertThat(score("محمد التمريني", "Muhammed Tamrini")).isGreaterThan(0.98);
    assertThat(score("إسماعيل إبراهيم التمريني", "اسمعيل ابرهيم التمريني")).isGreaterThan(0.98);
    assertThat(score("عبد الرحمن داود التمريني", "عبد الرحمان داوود التمريني")).isGreaterThan(0.98);
  }

  @Test
  void lets_a_missing_part_pass_and_a_contradicting_one_not() {
    String whole = "سمير طارق صالح التمريني";
    assertThat(score(whole, "Samir Tamrini"))
        .isGreaterThan(score(whole, "Khaled Tarek Saleh Tamrini"));
    assertThat(score(whole, "Samir Tarek al-Tamrini")).isGreaterThan(0.8);
  }

  @Test
  void tells_father_and_son_apart() {
    assertThat(score("Youcef Tamrini", "Ahmad ben Youcef Tamrini"))
        .isLessThan(score("Youcef Tamrini", "Youcef ben Ahmad Tamrini"));
  }

  @Test
  void takes_arabic_words_that_differ_in_seats_and_dots_as_one() {
    assertThat(score("نادية رائد التمرينية", "ناديه رايد التمرينيه")).isGreaterThan(0.99);
    assertThat(score("مؤمن علاء التمريني", "مومن علا التمريني")).isGreaterThan(0.99);
    assertThat(score("أحمد عيسى التمريني", "احمد عيسي التمرينى")).isGreaterThan(0.99);
    assertThat(match("فائزة التجربة", "فايزه التجربه").evidence())
        .allMatch(e -> e.likelihood() > 0.99);
  }

  @Test
  void scores_alike_in_either_order() {
    assertThat(score("محمد ولد سالم", "Mohamed Ould Salem"))
        .isEqualTo(score("Mohamed Ould Salem", "محمد ولد سالم"));
  }

  @Test
  void names_each_part_with_its_counterpart_and_operations() {
    Match match = match("سمير شكوري", "Samir Bakr Chekkouri");
    assertThat(match.evidence())
        .anySatisfy(
            e -> {
              assertThat(e.left()).isEqualTo("شكوري");
              assertThat(e.right()).isEqualTo("chekkouri");
              assertThat(e.operations()).contains("ش→ch");
            })
        .anySatisfy(
            e -> {
              assertThat(e.relation()).isEqualTo(Evidence.Relation.ONLY_RIGHT);
              assertThat(e.right()).isEqualTo("bakr");
            });
  }

  @Test
  void calls_same_only_what_has_the_same_letters() {
    assertThat(match("Samir Ali Tamrini", "Samir Ben Ali Al-Tamrini").evidence())
        .extracting(Evidence::left, Evidence::right, Evidence::relation)
        .containsExactly(
            tuple("samir", "samir", Evidence.Relation.SAME),
            tuple("ali", "benali", Evidence.Relation.SPELLING),
            tuple("tamrini", "altamrini", Evidence.Relation.SPELLING));
  }

  @Test
  void says_which_spellings_were_attested() {
    assertThat(match("محمد", "Mehmet").evidence().getFirst().relation())
        .isEqualTo(Evidence.Relation.ATTESTED);
  }

  @Test
  void matches_initials() {
    assertThat(match("S. Tamrini", "سمير التمريني").evidence())
        .anyMatch(e -> e.relation() == Evidence.Relation.INITIAL);
  }

  @ParameterizedTest
  @CsvSource({
    "A. Tamrini, Abdelkader Tamrini",
    "A. Samir Tamrini, Abd al-Rahman Samir Tamrini",
    "A. Tamrini, عبد القادر التمريني",
    "ع. التمريني, عبد القادر التمريني",
    "K. Tamrini, Abdelkader Tamrini"
  })
  void an_initial_may_be_that_of_abd(String initial, String name) {
    assertThat(match(initial, name).score()).isGreaterThan(0.7);
    assertThat(match(name, initial).score()).isGreaterThan(0.7);
    assertThat(match("S. Tamrini", "Abdelkader Tamrini").score()).isLessThan(0.1);
  }

  @ParameterizedTest
  @CsvSource({
    "A. Rahman Tamrini, Abd al-Rahman Ben Samir Tamrini",
    "A. Rahman Tamrini, عبد الرحمن بن سمير التمريني",
    "ع. الرحمن التمريني, Abdurrahman Samir Tamrini"
  })
  void an_initial_before_a_name_of_god_is_its_abd(String initial, String name) {
    double whole = score(initial, name);
    assertThat(whole).isCloseTo(score(name, initial), within(1e-9));
    assertThat(whole).isGreaterThan(0.7);
    assertThat(match(initial, name).evidence())
        .noneMatch(e -> e.relation() == Evidence.Relation.ONLY_LEFT);
    assertThat(score(initial.replaceFirst("[Aع]", "N"), name)).isLessThan(whole / 2);
  }

  @ParameterizedTest
  @CsvSource({
    "Kh. Tarek Tamrini, Khairi Tarek Tamrini, Karim Tarek Tamrini",
    "Sh Tarek Tamrini, شريف طارق التمريني, سمير طارق التمريني",
    "Dh. Tarek Tamrini, ضياء طارق التمريني, داود طارق التمريني",
    "Gh. Tarek Tamrini, G. Tarek Tamrini, H. Tarek Saleh Tamrini"
  })
  void an_initial_of_two_letters_is_one_sound(String initial, String name, String other) {
    assertThat(match(initial, name).evidence())
        .anyMatch(e -> e.relation() == Evidence.Relation.INITIAL);
    assertThat(match(initial, other).evidence())
        .noneMatch(e -> e.relation() == Evidence.Relation.INITIAL);
    assertThat(score(initial, name)).isGreaterThan(2 * score(initial, other));
  }

  @Test
  void matches_initials_in_arabic_and_in_unlike_places() {
    assertThat(match("س. ط. التمريني", "Samir Tarek Tamrini").evidence())
        .filteredOn(e -> e.relation() == Evidence.Relation.INITIAL)
        .hasSize(2);
    assertThat(match("S. T. Saleh Tamrini", "Samir Tarek S. Tamrini").evidence())
        .filteredOn(e -> e.relation() == Evidence.Relation.INITIAL)
        .hasSize(3);
  }

  @Test
  void finds_the_article_that_is_written_with_the_word_before_it() {
    assertThat(score("Habibur Rahman Tamrini", "Habib ur-Rahman Tamrini")).isGreaterThan(0.9);
    assertThat(score("Ziaul Haq Tamrini", "Zia al-Haq Tamrini")).isGreaterThan(0.9);
  }

  @Test
  void finds_a_name_of_two_letters_after_the_article() {
    assertThat(score("الحق التمريني", "Haq Tamrini")).isGreaterThan(0.9);
    assertThat(score("عبد الحي التمريني", "عبدالحي التمريني")).isGreaterThan(0.99);
    assertThat(score("ألفت التمريني", "Olfat Tamrini")).isGreaterThan(0.5);
  }

  @Test
  void finds_dutch_and_indonesian_sounds() {
    assertThat(score("Syamsul Bahri Tamrin", "Shamsul Bahri Tamrin")).isGreaterThan(0.9);
    assertThat(score("Sjarif Bahri Tamrin", "شريف بحري تمرين")).isGreaterThan(0.7);
  }

  @Test
  void gives_a_name_without_letters_no_chance() {
    assertThat(score("", "Samir")).isLessThan(1e-6);
    assertThat(match("…", "…").evidence()).isEmpty();
  }

  @Test
  void weighs_dates_places_and_nationalities_when_known() {
    var name = NameParser.parse("Samir Tamrini");
    var young = candidate(name, "1990-05-01", "Tanger", "MA");
    var same = candidate(name, "1990", "طنجة", "MA");
    var old = candidate(name, "1950-05-01", "Kabul", "AF");
    var bare = new NameMatcher.Candidate(name, PersonDetails.NONE);
    double alone = match(bare, young).score();
    assertThat(match(young, same).score()).isGreaterThan(alone);
    assertThat(match(young, old).score()).isLessThan(alone);
    assertThat(match(young, old).evidence())
        .anyMatch(e -> e.relation() == Evidence.Relation.DATE_DIFFERS);
  }

  @Test
  void a_name_outside_a_table_of_aliases_has_none_there() {
    var aliases = new KnownAliases(List.of(List.of("Tammamutila Rinzunobamu", "Samir Tamrini")));
    var stranger = NameParser.parse("Tambarayati Rintidugoti");
    assertThat(aliases.others(stranger)).isEmpty();
    assertThat(aliases.joins(stranger, NameParser.parse("Samir Tamrini"))).isFalse();
    var kunyas = new KnownAliases(List.of(List.of("Abu Tamrin", "أبو تمرين", "Samir Tamrini")));
    assertThat(kunyas.others(NameParser.parse("Abou Tamrin"))).isNotEmpty();
    assertThat(kunyas.others(NameParser.parse("Umm Tamrin"))).isEmpty();
    assertThat(kunyas.others(NameParser.parse("أم تمرين"))).isEmpty();
  }

  @Test
  void a_range_of_years_speaks_for_a_person_only_as_far_as_it_is_narrow() {
    var name = NameParser.parse("Samir Tarek Tamrini");
    var asked = candidate(name, "1965", "Wahm", "ZZ");
    double unknown = born(name, asked, "");
    double decade = born(name, asked, "1960/1969");
    double two = born(name, asked, "1965/1966");
    double year = born(name, asked, "1965");
    assertThat(decade).isEqualTo(unknown);
    assertThat(two).isStrictlyBetween(unknown, year);
    assertThat(born(name, asked, "1940/1950")).isLessThan(unknown);
  }

  private static double born(ParsedName name, NameMatcher.Candidate asked, String birth) {
    var born = PartialDate.parse(birth).stream().toList();
    var listed = new PersonDetails(born, List.of("Wahm"), List.of("ZZ"));
    return match(asked, new NameMatcher.Candidate(name, listed)).score();
  }

  @Test
  void labels_a_known_alias_as_such() {
    var aliases = new KnownAliases(List.of(List.of("Samir Tamrini", "Abu Tamrin", "أبو تمرين")));
    var a = new NameMatcher.Candidate(NameParser.parse("Samir Tamrini"), PersonDetails.NONE);
    var b = new NameMatcher.Candidate(NameParser.parse("ابو تمرين"), PersonDetails.NONE);
    Match match = NameMatcher.match(a, b, aliases, DetailWeights.DEFAULT);
    assertThat(match.score()).isGreaterThanOrEqualTo(NameMatcher.KNOWN_ALIAS);
    assertThat(match.evidence()).anyMatch(e -> e.relation() == Evidence.Relation.KNOWN_ALIAS);
  }

  private static Match match(NameMatcher.Candidate a, NameMatcher.Candidate b) {
    return NameMatcher.match(a, b, KnownAliases.NONE, DetailWeights.DEFAULT);
  }

  private static NameMatcher.Candidate candidate(
      ParsedName name, String born, String place, String state) {
    return new NameMatcher.Candidate(
        name,
        new PersonDetails(
            List.of(PartialDate.parse(born).orElseThrow()), List.of(place), List.of(state)));
  }
}
