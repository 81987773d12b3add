package sanad.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sanad.lists.ListEntry.Kind;
import sanad.lists.ListedName.Quality;
import sanad.names.Evidence.Relation;
import sanad.names.KnownAliases;

/// Every person, body and ship is invented (EXERCISE / تمرين).
final class ListScreenTest {
  private static ListEntry entry(String reference, Kind kind, String birth, String... names) {
    return new ListEntry(
        reference,
        kind,
        Stream.of(names).map(name -> new ListedName(name, Quality.PRIMARY)).toList(),
        birth.isEmpty() ? List.of() : List.of(birth),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<String> found(ListScreen screen, Kind kind, String birth, String name) {
    return screen.candidates(entry("asked", kind, birth, name), ListScreen.FLOOR).stream()
        .map(candidate -> candidate.listed().reference())
        .toList();
  }

  private static ListScreen screen(ListEntry... entries) {
    var source = new ListScreen.Source("EXERCISE", "1");
    return ListScreen.of(List.of(new ListScreen.Held(source, List.of(entries))), KnownAliases.NONE);
  }

  private final ListScreen screen =
      screen(
          entry("P.1", Kind.PERSON, "1970", "Samir Tarek Tamrini"),
          entry("B.1", Kind.BODY, "", "Organisation Xiph Tamrin", "OXT"),
          entry("B.2", Kind.BODY, "", "جبهة الورق الوطنية"),
          entry("B.3", Kind.UNKNOWN, "", "Tamrini Trading Company"),
          entry("V.1", Kind.VESSEL, "", "SAMIR TAREK TAMRINI"));

  @Test
  void finds_a_person_in_the_other_script_and_no_ship_of_that_name() {
    assertThat(found(screen, Kind.UNKNOWN, "", "سمير طارق التمريني")).containsExactly("P.1");
    assertThat(found(screen, Kind.PERSON, "", "Sameer Tariq al-Tamrini")).containsExactly("P.1");
  }

  @Test
  void an_entry_with_many_spellings_hides_no_other() {
    var spellings =
        Stream.of("Samir", "Sameer", "Sammir", "Samìr", "Sámir", "SAMIR", "SAMEER", "samir")
            .flatMap(
                given -> Stream.of(given + " Tamrini", given + " Tamreeni", given + " TAMRINI"))
            .toArray(String[]::new);
    var bodies = Stream.of(spellings).map(name -> name + " Trading Company").toArray(String[]::new);
    var crowded =
        screen(
            entry("P.1", Kind.PERSON, "", spellings),
            entry("P.2", Kind.PERSON, "", "Samir al Tamrini"),
            entry("B.1", Kind.BODY, "", bodies),
            entry("B.2", Kind.BODY, "", "Samir al-Tamrini Company for Trading"));
    assertThat(found(crowded, Kind.PERSON, "", "Samir Tamrini")).containsExactly("P.1", "P.2");
    assertThat(found(crowded, Kind.BODY, "", "Samir Tamrini Trading Company"))
        .containsExactly("B.1", "B.2");
  }

  @Test
  void a_list_of_namesakes_hides_no_candidate_of_another_list() {
    var namesakes =
        IntStream.range(0, 300)
            .mapToObj(k -> entry("N." + k, Kind.PERSON, "", "Samir Tamrini"))
            .toList();
    var one = new ListScreen.Held(new ListScreen.Source("EXERCISE", "1"), namesakes);
    var listed = List.of(entry("P.1", Kind.PERSON, "", "Sameer al-Tamrini"));
    var other = new ListScreen.Held(new ListScreen.Source("EXERCISE two", "1"), listed);
    var alone = ListScreen.of(List.of(other), KnownAliases.NONE);
    var both = ListScreen.of(List.of(one, other), KnownAliases.NONE);
    assertThat(found(both, Kind.PERSON, "", "Samir Tamrini")).contains("P.1");
    assertThat(score(both, "P.1")).isEqualTo(score(alone, "P.1"));
  }

  private static double score(ListScreen screen, String reference) {
    return screen.candidates(entry("asked", Kind.PERSON, "", "Samir Tamrini"), 0).stream()
        .filter(candidate -> candidate.listed().reference().equals(reference))
        .mapToDouble(candidate -> candidate.match().score())
        .findFirst()
        .orElse(-1);
  }

  @Test
  void finds_a_ship_only_for_a_name_said_to_be_a_ship() {
    assertThat(found(screen, Kind.VESSEL, "", "Samir Tarek Tamrini")).containsExactly("V.1");
  }

  @Test
  void finds_a_body_by_translated_words_and_by_its_acronym() {
    assertThat(found(screen, Kind.BODY, "", "Front national Waraq")).containsExactly("B.2");
    assertThat(found(screen, Kind.UNKNOWN, "", "National Waraq Front")).containsExactly("B.2");
    assertThat(found(screen, Kind.BODY, "", "منظمة كسيف تمرين")).contains("B.1");
    assertThat(found(screen, Kind.BODY, "", "OXT")).containsExactly("B.1");
  }

  @Test
  void takes_an_entry_of_unknown_kind_for_a_body_where_it_says_so() {
    assertThat(found(screen, Kind.BODY, "", "شركة تمريني للتجارة")).containsExactly("B.3");
    assertThat(found(screen, Kind.PERSON, "", "Samir Tamrini Trading")).doesNotContain("B.3");
  }

  @Test
  void lets_a_contradicting_year_of_birth_remove_a_namesake_and_says_so() {
    assertThat(found(screen, Kind.PERSON, "1970", "سمير طارق التمريني")).containsExactly("P.1");
    double without = score("");
    assertThat(score("1970")).isGreaterThan(without);
    assertThat(score("1990")).isLessThan(without);
    var lines =
        screen
            .candidates(entry("a", Kind.PERSON, "1970", "سمير طارق التمريني"), 0)
            .getFirst()
            .match()
            .evidence();
    assertThat(lines).anyMatch(line -> line.relation() == Relation.DATE_AGREES);
  }

  @Test
  void a_year_that_is_about_right_speaks_against_nobody_near_it() {
    double without = score("");
    assertThat(score("1972")).isLessThan(without);
    assertThat(score("1972~")).isEqualTo(without);
    assertThat(score("1968~")).isEqualTo(without);
    assertThat(score("1980~")).isLessThan(without);
  }

  private double score(String birth) {
    return screen
        .candidates(entry("a", Kind.PERSON, birth, "سمير طارق التمريني"), 0)
        .getFirst()
        .match()
        .score();
  }

  @Test
  void holds_a_name_of_common_parts_for_less_in_a_longer_list() {
    var alone = entry("P.1", Kind.PERSON, "", "Ahmad Murad");
    var many =
        Stream.concat(
                Stream.of(alone),
                IntStream.range(0, 400)
                    .mapToObj(
                        i -> entry("Q." + i, Kind.PERSON, "", i % 2 == 0 ? "Ahmad N" : "Murad K")))
            .toArray(ListEntry[]::new);
    var asked = entry("a", Kind.PERSON, "", "أحمد مراد");
    double few = screen(alone).candidates(asked, 0).getFirst().match().score();
    double crowd = screen(many).candidates(asked, 0).getFirst().match().score();
    assertThat(crowd).isLessThan(few);
  }
}
