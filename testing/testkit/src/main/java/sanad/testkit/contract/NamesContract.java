package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Viewer;
import sanad.identity.Candidates;
import sanad.identity.Likeness;
import sanad.identity.ListWatch;
import sanad.identity.NameKeeper;
import sanad.identity.NameSearch;
import sanad.identity.NameWork;
import sanad.identity.Screening;
import sanad.identity.Side;
import sanad.identity.Spelling;
import sanad.names.Evidence;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.AuditLog;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.NamedSubjects;

/// Search by name in either script, and candidates: only among what the viewer may see, whoever
/// else is held. All names are invented: EXERCISE.
public abstract class NamesContract extends StoreContract {
  private static final StixId LATIN = Exercise.id("identity", 1);
  private static final StixId ARABIC = Exercise.id("identity", 2);
  private static final StixId OTHER = Exercise.id("identity", 3);
  private final NameWork work = new NameWork(1);

  @AfterEach
  public void end() {
    work.close();
  }

  private NameSearch search(Exercise over) {
    var keeper = new NameKeeper(over.under().store());
    return new NameSearch(keeper, over.under()::now, NameSearch.Floors.DEFAULT, work);
  }

  private static void putThree(Exercise into) {
    into.put(person(1, "Abdelkader Tamrini"), new HandlingBuilder().build());
    into.put(person(2, "عبد القادر التمريني"), new HandlingBuilder().to(Cast.DEMO_FR).build());
    into.put(person(3, "Salma Ould Tajriba"), new HandlingBuilder().build());
  }

  private static StixObject person(int n, String name) {
    return NamedSubjects.person(Exercise.id("identity", n), Cast.DEMO_MA, Cast.NOW, name);
  }

  private List<StixId> found(NameSearch search, Viewer viewer, String asked, Spelling spelling) {
    return exercise.rows(viewer, s -> ids(search.search(s, asked, spelling, 10).rows()));
  }

  private static List<StixId> ids(List<Likeness> found) {
    return found.stream().map(one -> one.held().id()).toList();
  }

  @Test
  public void a_name_is_found_in_either_script_and_says_why() {
    putThree(exercise);
    var search = search(exercise);
    for (var asked : List.of("عبد القادر التمريني", "Abdul Qadir Al-Tamrini")) {
      assertThat(found(search, exercise.analyst(), asked, Spelling.ALL))
          .as(asked)
          .contains(LATIN, ARABIC)
          .doesNotContain(OTHER);
    }
    var rows = answer(search, "عبد القادر").rows();
    assertThat(ids(rows)).as("its own script first").startsWith(ARABIC);
    var why = rows.stream().filter(one -> one.held().id().equals(LATIN)).findFirst().orElseThrow();
    assertThat(why.match().evidence())
        .anyMatch(e -> e.relation() == Evidence.Relation.ATTESTED && !e.operations().isEmpty());
    assertThat(why.match().evidence())
        .anyMatch(e -> e.relation() == Evidence.Relation.ONLY_RIGHT && e.rarity() > 0);
  }

  @Test
  public void one_common_part_finds_the_names_that_hold_it_in_either_script() {
    exercise.put(person(1, "Hussein Ali Tamrini"), new HandlingBuilder().build());
    exercise.put(person(2, "حسين علي التمريني"), new HandlingBuilder().build());
    exercise.put(person(3, "Hassan Ali Tamrini"), new HandlingBuilder().build());
    var search = search(exercise);
    for (var asked : List.of("Hussein", "حسين", "Houcine")) {
      assertThat(found(search, exercise.analyst(), asked, Spelling.ALL))
          .as(asked)
          .containsExactlyInAnyOrder(LATIN, ARABIC);
    }
    assertThat(found(search, exercise.analyst(), "حسين", Spelling.SCRIPT)).containsExactly(ARABIC);
    assertThat(found(search, exercise.analyst(), "Salma", Spelling.ALL)).isEmpty();
  }

  @Test
  public void signs_without_a_letter_are_the_name_of_nobody() {
    putThree(exercise);
    exercise.put(body(4, "EXERCISE Tamrin Front"), new HandlingBuilder().build());
    var search = search(exercise);
    for (var asked : List.of("...", "%", "\u200B", "\u202E", "\u0640")) {
      assertThat(found(search, exercise.analyst(), asked, Spelling.ALL)).as(asked).isEmpty();
    }
  }

  @Test
  public void the_switch_keeps_to_the_script_or_to_the_letters() {
    putThree(exercise);
    var search = search(exercise);
    assertThat(found(search, exercise.analyst(), "Abdul Qadir Tamrini", Spelling.SCRIPT))
        .containsExactly(LATIN);
    assertThat(found(search, exercise.analyst(), "عبد القادر التمريني", Spelling.SCRIPT))
        .containsExactly(ARABIC);
    assertThat(found(search, exercise.analyst(), "Abdul Qadir Tamrini", Spelling.EXACT)).isEmpty();
    assertThat(found(search, exercise.analyst(), "abdelkader  TAMRINI", Spelling.EXACT))
        .containsExactly(LATIN);
    assertThat(found(search, exercise.analyst(), " ", Spelling.ALL)).isEmpty();
  }

  @Test
  public void what_is_withheld_leaves_no_trace_in_results_or_order() {
    var without = founded(Cast.DEMO_MA, Cast.NOW);
    for (var into : List.of(exercise, without)) {
      into.put(person(1, "Abdelkader Tamrini"), new HandlingBuilder().build());
      into.put(person(3, "Abdelkader Tajribi"), new HandlingBuilder().build());
    }
    for (int n = 10; n < 30; n++) {
      exercise.put(
          person(n, n % 2 == 0 ? "Abdelkader Tamrini" : "عبد القادر التمريني"),
          new HandlingBuilder().to(Cast.DEMO_FR).build());
    }
    var with = search(exercise);
    var bare = search(without);
    var reader = Cast.partner(Cast.DEMO_ES);
    for (var spelling : Spelling.values()) {
      for (var asked : List.of("Abdelkader Tamrini", "عبد القادر التمريني", "Abdelkader")) {
        assertThat(exercise.rows(reader, s -> told(with.search(s, asked, spelling, 10).rows())))
            .as("%s %s", asked, spelling)
            .isEqualTo(without.rows(reader, s -> told(bare.search(s, asked, spelling, 10).rows())));
      }
    }
    assertThat(
            exercise.rows(
                reader, s -> ids(with.like(s, Side.one(s, LATIN).orElseThrow(), 10).rows())))
        .isEqualTo(
            without.rows(
                reader, s -> ids(bare.like(s, Side.one(s, LATIN).orElseThrow(), 10).rows())));
    assertThat(
            exercise.rows(reader, s -> told(with.search(s, "Abdelkader", Spelling.ALL, 1).rows())))
        .isEqualTo(
            without.rows(reader, s -> told(bare.search(s, "Abdelkader", Spelling.ALL, 1).rows())));
  }

  private static List<String> told(List<Likeness> found) {
    return found.stream().map(one -> one.held().id() + one.name() + one.match()).toList();
  }

  /// Objects of a class that the reader may see are withheld when they name what it may not see.
  @Test
  public void the_limit_counts_what_is_shown_and_walks_past_the_rest() {
    exercise.put(Exercise.place(1, "مكان (تمرين)"), new HandlingBuilder().to(Cast.DEMO_FR).build());
    IntStream.range(10, 40)
        .forEach(
            n ->
                exercise.put(
                    NamedSubjects.person(
                        Exercise.id("identity", n),
                        Cast.DEMO_MA,
                        Cast.NOW,
                        "Abdelkader Tamrini",
                        Exercise.id("location", 1)),
                    new HandlingBuilder().build()));
    exercise.put(person(1, "Abdelkadir Tamrini"), new HandlingBuilder().build());
    var search = search(exercise);
    var reader = Cast.partner(Cast.DEMO_ES);
    assertThat(
            exercise.rows(
                reader, s -> ids(search.search(s, "Abdelkader Tamrini", Spelling.ALL, 1).rows())))
        .containsExactly(LATIN);
  }

  @Test
  public void the_names_are_kept_up_with_what_is_written() {
    var search = search(exercise);
    assertThat(found(search, exercise.analyst(), "Abdelkader", Spelling.ALL)).isEmpty();
    putThree(exercise);
    var reader = Cast.partner(Cast.DEMO_ES);
    assertThat(found(search, reader, "عبد القادر التمريني", Spelling.ALL)).containsExactly(LATIN);
    exercise.state(LATIN, new ItemState(ItemState.Standing.RECALLED, Set.of(), Set.of()));
    assertThat(found(search, reader, "عبد القادر التمريني", Spelling.ALL)).isEmpty();
    exercise.put(
        NamedSubjects.person(OTHER, Cast.DEMO_MA, Cast.NOW.plusMillis(1), "Driss Nimrod Exercise"),
        new HandlingBuilder().build());
    assertThat(found(search, reader, "Salma Ould Tajriba", Spelling.ALL)).isEmpty();
    assertThat(found(search, reader, "Driss Nimrod Exercise", Spelling.ALL)).containsExactly(OTHER);
  }

  /// A partner may send a thousand objects of a megabyte at once.
  @Test
  public void what_a_large_write_named_is_read_few_at_a_time() {
    var search = search(exercise);
    assertThat(found(search, exercise.analyst(), "Abdelkader", Spelling.ALL)).isEmpty();
    var many = new LinkedHashMap<StixObject, Handling>();
    for (int n = 1; n <= 80; n++) {
      many.put(person(n, "Abdelkader Tamrini " + n), new HandlingBuilder().build());
    }
    exercise.putAll(many);
    assertThat(found(search, exercise.analyst(), "Abdelkader Tamrini", Spelling.ALL)).hasSize(10);
    var leaves =
        exercise
            .as(
                exercise.auditor(),
                s -> s.log().leaves(AuditLog.LeafQuery.ALL, 50, Optional.empty()))
            .rows()
            .stream()
            .filter(
                leaf -> leaf.viewer().equals("task:register") && leaf.code().equals("item.read"))
            .toList();
    assertThat(leaves.stream().mapToInt(leaf -> leaf.objects().size()).sum()).isEqualTo(80);
    assertThat(leaves).allMatch(leaf -> leaf.objects().size() <= 32);
  }

  @Test
  public void candidates_are_of_the_same_kind_and_never_the_subject_itself() {
    putThree(exercise);
    var body = Exercise.id("identity", 5);
    exercise.put(
        NamedSubjects.body(body, Cast.DEMO_MA, Cast.NOW, "Abdelkader Tamrini"),
        new HandlingBuilder().build());
    var search = search(exercise);
    assertThat(
            exercise.rows(
                exercise.analyst(),
                s -> ids(search.like(s, Side.one(s, LATIN).orElseThrow(), 10).rows())))
        .containsExactly(ARABIC);
  }

  @Test
  public void a_search_while_names_are_still_being_read_says_that_it_is_incomplete() {
    for (int n = 1; n <= 6; n++) {
      exercise.put(person(n, "Abdelkader Tamrini"), new HandlingBuilder().build());
    }
    var keeper = new NameKeeper(exercise.under().store(), 1);
    var search = new NameSearch(keeper, exercise.under()::now, NameSearch.Floors.DEFAULT, work);
    var first = answer(search, "Abdelkader Tamrini");
    assertThat(ids(first.rows()))
        .as("the newest are read first")
        .hasSize(4)
        .contains(Exercise.id("identity", 6))
        .doesNotContain(Exercise.id("identity", 1));
    assertThat(first.whole()).isFalse();
    exercise.put(person(7, "Abdelkader Tamrini"), new HandlingBuilder().build());
    keeper.catchUp();
    var last = answer(search, "Abdelkader Tamrini");
    assertThat(last.rows()).hasSize(7);
    assertThat(last.whole()).isTrue();
  }

  @Test
  public void a_search_while_names_of_writes_wait_says_that_it_is_incomplete() {
    var keeper = new NameKeeper(exercise.under().store(), 1);
    var search = new NameSearch(keeper, exercise.under()::now, NameSearch.Floors.DEFAULT, work);
    var screening = new Screening(keeper, work, exercise.under()::now, new ListWatch());
    keeper.catchUp();
    assertThat(answer(search, "Abdelkader Tamrini").whole()).isTrue();
    for (int n = 1; n <= 6; n++) {
      exercise.put(person(n, "Abdelkader Tamrini"), new HandlingBuilder().build());
    }
    var first = answer(search, "Abdelkader Tamrini");
    assertThat(first.rows()).hasSize(4);
    assertThat(first.whole()).as("two of six wait").isFalse();
    var around =
        exercise.as(
            exercise.analyst(),
            s ->
                new Candidates(search, screening, work)
                    .around(s, Side.one(s, Exercise.id("identity", 6)).orElseThrow()));
    assertThat(around.whole()).as("the next search reads the rest").isTrue();
    assertThat(answer(search, "Abdelkader Tamrini").rows()).hasSize(6);
  }

  private NameSearch.Answer answer(NameSearch search, String asked) {
    return exercise.as(exercise.analyst(), s -> search.search(s, asked, Spelling.ALL, 10));
  }

  @Test
  public void a_body_among_many_is_found_by_its_translated_words() {
    var bodies = new LinkedHashMap<StixObject, Handling>();
    for (int n = 100; n < 700; n++) {
      var name = "EXERCISE " + Integer.toString(n * 7919, 36).replaceAll("[0-9]", "a") + " Trading";
      bodies.put(body(n, name), new HandlingBuilder().build());
    }
    bodies.put(body(1, "Tamrini Liberation Front"), new HandlingBuilder().build());
    exercise.putAll(bodies);
    var search = search(exercise);
    assertThat(found(search, exercise.analyst(), "الجبهة التمرينية للتحرير", Spelling.ALL))
        .startsWith(Exercise.id("identity", 1));
    exercise.put(body(2, "جبهة التحرير التمرينية"), new HandlingBuilder().build());
    assertThat(found(search, exercise.analyst(), "Tamrini Liberation Front", Spelling.ALL))
        .contains(Exercise.id("identity", 1), Exercise.id("identity", 2));
    exercise.put(
        NamedSubjects.body(
            Exercise.id("identity", 1), Cast.DEMO_MA, Cast.NOW.plusMillis(1), "EXERCISE Bakery"),
        new HandlingBuilder().build());
    assertThat(found(search, exercise.analyst(), "الجبهة التمرينية للتحرير", Spelling.ALL))
        .as("a name that it has no more")
        .doesNotContain(Exercise.id("identity", 1));
  }

  private static StixObject body(int n, String name) {
    return NamedSubjects.body(Exercise.id("identity", n), Cast.DEMO_MA, Cast.NOW, name);
  }
}
