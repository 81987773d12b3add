package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Terms;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.handling.Viewer;
import sanad.handling.Withdrawn;
import sanad.stix.ParseResult;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.AccessRefused;
import sanad.store.Act;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.Items;
import sanad.store.Put;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// Objects: what is read, listed and counted, and what is absent everywhere.
public abstract class ItemsContract extends StoreContract {
  private static final StixId ONE = Exercise.id("location", 1);
  private static final StixId TWO = Exercise.id("location", 2);
  private static final StixId THREE = Exercise.id("location", 3);
  private static final StixId FOUR = Exercise.id("location", 4);
  private static final StixId FIVE = Exercise.id("location", 5);

  @Test
  public void whom_the_rule_releases_to_sees_the_object_in_every_way() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    assertThat(exercise.sees(exercise.analyst(), ONE)).isTrue();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isTrue();
  }

  @Test
  public void what_is_withheld_is_absent_in_every_way() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    for (var viewer :
        List.of(Cast.partner(Cast.DEMO_FR), Cast.officer(Cast.DEMO_MA, Role.AUDITOR))) {
      assertThat(exercise.sees(viewer, ONE)).isFalse();
      assertThat(exercise.rows(viewer, s -> s.items().versions(ONE))).isEmpty();
      assertThat(exercise.rows(viewer, s -> s.items().versions(TWO))).isEmpty();
      assertThat(exercise.rows(viewer, s -> s.items().audience(ONE))).isEmpty();
    }
  }

  @Test
  public void several_are_read_at_once_in_the_order_asked_less_what_is_withheld() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    exercise.put(
        Exercise.place(2, "EXERCISE dale"), new HandlingBuilder().to(Cast.DEMO_FR).build());
    exercise.put(
        Exercise.place(1, "EXERCISE hills", Cast.NOW.plusMillis(1)), new HandlingBuilder().build());
    var asked = List.of(TWO, Exercise.id("location", 9), ONE, TWO);
    assertThat(names(exercise.rows(exercise.analyst(), s -> s.items().among(asked))))
        .containsExactly("EXERCISE dale", "EXERCISE hills");
    assertThat(names(exercise.rows(Cast.partner(Cast.DEMO_ES), s -> s.items().among(asked))))
        .containsExactly("EXERCISE hills");
    assertThat(exercise.rows(exercise.analyst(), s -> s.items().among(List.of()))).isEmpty();
  }

  private static List<String> names(List<Held> held) {
    return held.stream().map(h -> h.object().properties().text("name").orElse("")).toList();
  }

  @Test
  public void whoever_watches_is_told_what_a_committed_write_named() {
    var told = new ArrayList<String>();
    exercise.under().store().watch(told::addAll);
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    assertThat(told).hasSize(1).allMatch(name -> name.startsWith(ONE + "@"));
    exercise.state(ONE, ItemState.FRESH);
    assertThat(told).hasSize(2).last().isEqualTo(ONE.toString());
  }

  @Test
  public void acts_in_turn_see_what_the_one_before_them_wrote() throws Exception {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    var parties = Exercise.agencies().stream().toList();
    try (var threads = Executors.newFixedThreadPool(parties.size())) {
      var acts =
          parties.stream().map(party -> threads.submit(() -> withdrawAlsoFrom(party))).toList();
      for (var act : acts) {
        act.get();
      }
    }
    var held = exercise.as(exercise.analyst(), s -> s.items().get(ONE)).orElseThrow();
    assertThat(held.state().withdrawnFrom()).containsExactlyInAnyOrderElementsOf(parties);
  }

  private boolean withdrawAlsoFrom(PartyId party) {
    try (var session = exercise.under().store().open(exercise.analyst(), Exercise.CT)) {
      return session.inTurn(
          () -> {
            var state = session.items().get(ONE).orElseThrow().state();
            return session.write(
                Act.of("exercise.turn", Act.Kind.ALTERATION),
                writing -> {
                  writing.state(ONE, state.withdrawnAlsoFrom(Set.of(party)));
                  return true;
                });
          });
    }
  }

  @Test
  public void a_write_knows_the_terms_of_an_originator_each_once() {
    var toMa = new HandlingBuilder().by(Cast.DEMO_ES).to(Cast.DEMO_MA);
    exercise.put(Exercise.place(1, "EXERCISE hill"), toMa.build());
    exercise.put(Exercise.place(2, "EXERCISE dale"), toMa.restriction("").build());
    exercise.put(Exercise.place(3, "EXERCISE sea"), toMa.to(Cast.DEMO_FR).build());
    exercise.put(Exercise.place(4, "EXERCISE of ours"), new HandlingBuilder().build());
    exercise.state(ONE, ItemState.FRESH.withdrawnAlsoFrom(Set.of(Cast.DEMO_FR.id())));
    Set<Terms> terms = exercise.write(w -> w.terms(Cast.DEMO_ES.id()));
    assertThat(terms)
        .containsExactlyInAnyOrder(
            new HandlingBuilder().by(Cast.DEMO_ES).to(Cast.DEMO_MA).build().terms(),
            toMa.build().terms());
  }

  @Test
  public void an_object_comes_back_with_its_exact_text_and_handling() {
    var object = Exercise.place(1, "تلّة التمرين – EXERCISE \"hill\"");
    var handling = new HandlingBuilder().build();
    exercise.put(object, handling);
    var held = exercise.as(exercise.analyst(), s -> s.items().get(ONE)).orElseThrow();
    assertThat(held.object().json()).isEqualTo(object.json());
    assertThat(held.handling()).isEqualTo(handling);
    assertThat(held.state()).isEqualTo(ItemState.FRESH);
    assertThat(held.originator()).isEqualTo(Cast.DEMO_MA.id());
    assertThat(held.receivedFrom()).isEmpty();
    assertThat(held.storedAt()).isEqualTo(Cast.NOW);
  }

  @Test
  public void the_same_object_is_held_once_and_another_text_is_laid_aside() {
    var handling = new HandlingBuilder().build();
    assertThat(exercise.put(Exercise.place(1, "EXERCISE hill"), handling)).isEqualTo(Put.STORED);
    assertThat(exercise.put(Exercise.place(1, "EXERCISE hill"), handling))
        .isEqualTo(Put.ALREADY_HELD);
    assertThat(exercise.put(Exercise.place(1, "EXERCISE dale"), handling)).isEqualTo(Put.CONFLICT);
    assertThat(exercise.put(Exercise.place(1, "EXERCISE dale"), handling)).isEqualTo(Put.CONFLICT);
    assertThat(exercise.rows(exercise.analyst(), s -> s.items().versions(ONE))).hasSize(1);
    assertThat(
            exercise
                .as(exercise.analyst(), s -> s.workbench().quarantine(10, Optional.empty()))
                .rows())
        .singleElement()
        .satisfies(q -> assertThat(q.reason()).isEqualTo("changed"));
  }

  @Test
  public void the_same_content_in_another_spelling_is_the_same_object() {
    var handling = new HandlingBuilder().build();
    var object = Exercise.place(1, "EXERCISE hill");
    exercise.put(object, handling);
    var spelled = StixObject.parse(object.json().replace("EXERCISE", "\\u0045XERCISE"));
    assertThat(spelled)
        .isInstanceOfSatisfying(
            ParseResult.Parsed.class,
            parsed -> {
              assertThat(parsed.object()).isNotEqualTo(object);
              assertThat(exercise.put(parsed.object(), handling)).isEqualTo(Put.ALREADY_HELD);
            });
    assertThat(exercise.as(exercise.analyst(), s -> s.items().get(ONE)).orElseThrow().object())
        .isEqualTo(object);
  }

  @Test
  public void the_newest_version_is_read_and_all_are_kept_in_order() {
    var handling = new HandlingBuilder().build();
    exercise.put(Exercise.place(1, "EXERCISE second", Cast.NOW.plusMillis(2)), handling);
    exercise.put(Exercise.place(1, "EXERCISE first"), handling);
    var analyst = exercise.analyst();
    assertThat(name(exercise.as(analyst, s -> s.items().get(ONE)).orElseThrow()))
        .isEqualTo("EXERCISE second");
    assertThat(
            exercise.rows(analyst, s -> s.items().versions(ONE)).stream().map(ItemsContract::name))
        .containsExactly("EXERCISE first", "EXERCISE second");
    assertThat(
            exercise.as(analyst, s -> s.items().list(ItemQuery.ALL, 10, Optional.empty())).rows())
        .hasSize(1);
  }

  @Test
  public void an_older_version_is_released_only_where_the_newest_is() {
    exercise.put(
        Exercise.place(1, "EXERCISE first"), new HandlingBuilder().to(Cast.DEMO_ES).build());
    exercise.put(
        Exercise.place(1, "EXERCISE second", Cast.NOW.plusMillis(2)),
        new HandlingBuilder().to(Cast.DEMO_FR).build());
    var es = Cast.partner(Cast.DEMO_ES);
    assertThat(exercise.sees(es, ONE)).isFalse();
    assertThat(exercise.rows(es, s -> s.items().versions(ONE))).isEmpty();
    assertThat(exercise.rows(Cast.partner(Cast.DEMO_FR), s -> s.items().versions(ONE))).hasSize(1);
  }

  @Test
  public void a_recall_reaches_every_version_and_leaves_the_originators_officers() {
    var handling = new HandlingBuilder().build();
    exercise.put(Exercise.place(1, "EXERCISE first"), handling);
    exercise.put(Exercise.place(1, "EXERCISE second", Cast.NOW.plusMillis(2)), handling);
    exercise.state(ONE, new ItemState(ItemState.Standing.RECALLED, Set.of(), Set.of()));
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isFalse();
    assertThat(exercise.sees(exercise.analyst(), ONE)).isTrue();
  }

  @Test
  public void a_withdrawal_from_one_party_leaves_the_other() {
    exercise.put(
        Exercise.place(1, "EXERCISE hill"),
        new HandlingBuilder().to(Cast.DEMO_ES, Cast.DEMO_FR).build());
    exercise.state(ONE, ItemState.FRESH.withdrawnAlsoFrom(Set.of(Cast.DEMO_ES.id())));
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isFalse();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_FR), ONE)).isTrue();
  }

  @Test
  public void a_partner_sees_an_item_only_with_all_that_it_names() {
    var toEs = new HandlingBuilder().build();
    exercise.put(Exercise.place(1, "EXERCISE names two", TWO), toEs);
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isFalse();
    exercise.put(
        Exercise.place(2, "EXERCISE for others"), new HandlingBuilder().to(Cast.DEMO_FR).build());
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isFalse();
    assertThat(exercise.sees(exercise.analyst(), ONE)).isTrue();
    exercise.put(Exercise.place(2, "EXERCISE for both", Cast.NOW.plusMillis(1)), toEs);
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isTrue();
  }

  /// What may precede others is kept once for each class, and each has its own end.
  @Test
  public void what_is_named_ends_with_the_last_of_its_classes() {
    var named = Exercise.body(7);
    var first = new HandlingBuilder().destroyAfter(Cast.NOW.plusSeconds(60));
    var second =
        new HandlingBuilder()
            .to(Cast.DEMO_ES, Cast.DEMO_FR)
            .destroyAfter(Cast.NOW.plusSeconds(120));
    exercise.put(named, first.build());
    exercise.put(named, second.build());
    exercise.put(
        Exercise.place(1, "EXERCISE hill", named.header().id()), new HandlingBuilder().build());
    var partner = Cast.partner(Cast.DEMO_ES);
    assertThat(exercise.sees(partner, ONE)).isTrue();
    exercise.under().moveTo(Cast.NOW.plusSeconds(61));
    assertThat(exercise.sees(partner, ONE)).isTrue();
    exercise.under().moveTo(Cast.NOW.plusSeconds(121));
    assertThat(exercise.sees(partner, ONE)).isFalse();
  }

  @Test
  public void what_is_named_is_followed_to_the_end() {
    var toEs = new HandlingBuilder().build();
    exercise.put(Exercise.place(1, "EXERCISE names two", TWO), toEs);
    exercise.put(Exercise.place(2, "EXERCISE names three", THREE), toEs);
    exercise.put(
        Exercise.place(3, "EXERCISE for others"), new HandlingBuilder().to(Cast.DEMO_FR).build());
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isFalse();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), TWO)).isFalse();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_FR), THREE)).isTrue();
  }

  @Test
  public void objects_that_name_each_other_are_seen_together() {
    var toEs = new HandlingBuilder().build();
    exercise.put(Exercise.place(1, "EXERCISE names two", TWO), toEs);
    exercise.put(Exercise.place(2, "EXERCISE names one", ONE), toEs);
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isTrue();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), TWO)).isTrue();
  }

  /// Two means something else by the id of three than one does.
  @Test
  public void what_is_named_is_followed_as_each_originator_means_it() {
    var toFr = new HandlingBuilder().to(Cast.DEMO_FR).build();
    var byEs =
        new HandlingBuilder()
            .by(Cast.DEMO_ES)
            .to(Cast.DEMO_MA, Cast.DEMO_FR)
            .codes(Set.of())
            .tlp(Tlp.AMBER)
            .uses(Map.of(Use.ONWARD, Permission.ALLOW))
            .build();
    exercise.put(Exercise.place(3, "EXERCISE open hill"), toFr);
    exercise.put(Exercise.place(3, "EXERCISE other hill"), byEs);
    exercise.put(Exercise.place(2, "EXERCISE names three", THREE), byEs);
    exercise.put(Exercise.place(1, "EXERCISE names three and two", THREE, TWO), toFr);
    var fr = Cast.partner(Cast.DEMO_FR);
    assertThat(List.of(ONE, TWO, THREE)).allMatch(id -> exercise.sees(fr, id));
    exercise.put(
        Exercise.place(3, "EXERCISE closed hill", Cast.NOW.plusMillis(1)),
        new HandlingBuilder().by(Cast.DEMO_ES).to(Cast.DEMO_MA).build());
    assertThat(exercise.sees(fr, THREE)).isTrue();
    assertThat(exercise.sees(fr, TWO)).isFalse();
    assertThat(exercise.sees(fr, ONE)).isFalse();
  }

  @Test
  public void objects_in_a_circle_need_what_each_of_them_names() {
    var toEs = new HandlingBuilder().build();
    exercise.put(Exercise.place(1, "EXERCISE names two", TWO), toEs);
    exercise.put(Exercise.place(2, "EXERCISE names three", THREE), toEs);
    exercise.put(Exercise.place(3, "EXERCISE names one and four", ONE, FOUR), toEs);
    exercise.put(Exercise.place(5, "EXERCISE names two", TWO), toEs);
    exercise.put(
        Exercise.place(4, "EXERCISE for others"), new HandlingBuilder().to(Cast.DEMO_FR).build());
    var es = Cast.partner(Cast.DEMO_ES);
    var all = List.of(ONE, TWO, THREE, FOUR, FIVE);
    assertThat(all).noneMatch(id -> exercise.sees(es, id));
    exercise.put(Exercise.place(4, "EXERCISE for both", Cast.NOW.plusMillis(1)), toEs);
    assertThat(all).allMatch(id -> exercise.sees(es, id));
  }

  /// EXERCISE: a partner puts something of its own under the id of another's object.
  private void squat(int n, String name) {
    var byEs = new HandlingBuilder().by(Cast.DEMO_ES).to(Cast.DEMO_MA).build();
    exercise.put(Exercise.place(n, name, Cast.NOW.plus(Duration.ofDays(9))), byEs);
  }

  @Test
  public void nobody_opens_an_item_by_putting_something_under_an_id_that_it_names() {
    exercise.put(
        Exercise.place(2, "EXERCISE for others"), new HandlingBuilder().to(Cast.DEMO_FR).build());
    exercise.put(Exercise.place(1, "EXERCISE names two", TWO), new HandlingBuilder().build());
    squat(2, "EXERCISE put under its id");
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isFalse();
  }

  @Test
  public void nobody_hides_an_item_by_putting_something_under_an_id_that_it_names() {
    var toFr = new HandlingBuilder().to(Cast.DEMO_FR).build();
    exercise.put(Exercise.place(2, "EXERCISE hill"), toFr);
    exercise.put(Exercise.place(1, "EXERCISE names two", TWO), toFr);
    squat(2, "EXERCISE put under its id");
    squat(1, "EXERCISE put under its id");
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_FR), ONE)).isTrue();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_FR), TWO)).isTrue();
  }

  @Test
  public void an_id_belongs_to_whoever_put_it_first() {
    exercise.put(Exercise.place(1, "EXERCISE first"), new HandlingBuilder().build());
    squat(1, "EXERCISE put under its id");
    exercise.put(
        Exercise.place(1, "EXERCISE second", Cast.NOW.plusMillis(2)),
        new HandlingBuilder().build());
    var analyst = exercise.analyst();
    var read = exercise.as(analyst, s -> s.items().get(ONE));
    assertThat(read.stream().map(Held::originator)).containsExactly(Cast.DEMO_MA.id());
    assertThat(names(exercise.rows(analyst, s -> s.items().among(List.of(ONE)))))
        .containsExactly("EXERCISE second");
    var listed = exercise.as(analyst, Seeing::everything);
    assertThat(names(listed)).containsExactly("EXERCISE second");
    assertThat(names(exercise.rows(analyst, s -> s.items().versions(ONE))))
        .containsExactly("EXERCISE put under its id", "EXERCISE first", "EXERCISE second");
    assertThat(
            names(
                exercise.rows(
                    analyst, s -> s.items().search("EXERCISE", 9, Optional.empty()).rows())))
        .containsExactly("EXERCISE second");
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isTrue();
  }

  @Test
  public void a_withdrawal_adds_to_what_happened_before_and_asks_nobody_what_is_seen() {
    exercise.put(
        Exercise.place(1, "EXERCISE hill"),
        new HandlingBuilder().to(Cast.DEMO_ES, Cast.DEMO_FR).build());
    exercise.state(ONE, new ItemState(ItemState.Standing.SEALED, Set.of(), Set.of()));
    for (var party : List.of(Cast.DEMO_ES, Cast.DEMO_FR)) {
      exercise.write(
          w -> {
            w.withdraw(Map.of(ONE, Withdrawn.from(Set.of(party.id()))));
            return true;
          });
    }
    assertThat(exercise.sees(exercise.analyst(), ONE)).isFalse();
    var state =
        exercise
            .as(Cast.task(Viewer.Task.ERASER), Purpose.ADMINISTRATION, s -> s.items().get(ONE))
            .orElseThrow()
            .state();
    assertThat(state.standing()).isEqualTo(ItemState.Standing.SEALED);
    assertThat(state.withdrawnFrom())
        .containsExactlyInAnyOrder(Cast.DEMO_ES.id(), Cast.DEMO_FR.id());
  }

  @Test
  public void the_partner_who_wrote_an_item_sees_it_whatever_it_names() {
    var byEs = new HandlingBuilder().by(Cast.DEMO_ES).to(Cast.DEMO_MA).build();
    exercise.put(Exercise.place(1, "EXERCISE by a partner", TWO), byEs);
    exercise.put(
        Exercise.place(2, "EXERCISE of ours"), new HandlingBuilder().to(Cast.DEMO_FR).build());
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isTrue();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), TWO)).isFalse();
  }

  @Test
  public void time_alone_begins_and_ends_a_permission() {
    exercise.put(
        Exercise.place(1, "EXERCISE hill"),
        new HandlingBuilder()
            .validFrom(Cast.NOW.plusSeconds(60))
            .reviewBy(Cast.NOW.plusSeconds(120))
            .destroyAfter(Cast.NOW.plusSeconds(180))
            .build());
    seen(0, false, true);
    seen(60, true, true);
    seen(119, true, true);
    seen(120, false, true);
    seen(180, false, false);
  }

  private void seen(int seconds, boolean byPartner, boolean byOfficer) {
    exercise.under().moveTo(Cast.NOW.plusSeconds(seconds));
    exercise.under().settle();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE))
        .as("after %d s", seconds)
        .isEqualTo(byPartner);
    assertThat(exercise.sees(exercise.analyst(), ONE))
        .as("after %d s", seconds)
        .isEqualTo(byOfficer);
  }

  @Test
  public void membership_begins_and_ends_by_time_alone() {
    exercise.put(
        Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().to(Cast.COALITION).build());
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_FR), ONE)).isTrue();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isFalse();
    exercise.under().moveTo(Cast.NOW.plus(Duration.ofDays(23)));
    exercise.under().settle();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_FR), ONE)).isFalse();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isTrue();
  }

  @Test
  public void lists_fit_their_query_newest_first_and_page_without_repeating() {
    for (int n = 1; n <= 7; n++) {
      exercise.put(Exercise.place(n, "EXERCISE place " + n), new HandlingBuilder().build());
    }
    exercise.put(
        Exercise.place(8, "EXERCISE by a partner", ONE),
        new HandlingBuilder().by(Cast.DEMO_ES).to(Cast.DEMO_MA).build());
    var analyst = exercise.analyst();
    var paged =
        exercise.as(analyst, s -> Seeing.all(from -> s.items().list(ItemQuery.ALL, 3, from)));
    assertThat(paged.stream().map(held -> held.id().uuid().getLeastSignificantBits() & 0xf))
        .containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    var places = ItemQuery.ALL.ofTypes("location");
    assertThat(exercise.rows(analyst, s -> Seeing.all(from -> s.items().list(places, 3, from))))
        .isEqualTo(paged);
    assertThat(
            exercise.rows(analyst, s -> Seeing.all(from -> s.items().search("EXERCISE", 3, from))))
        .isEqualTo(paged);
    assertThat(listed(ItemQuery.ALL.received())).containsExactly(Exercise.id("location", 8));
    assertThat(listed(ItemQuery.ALL.naming(ONE))).containsExactly(Exercise.id("location", 8));
    assertThat(listed(ItemQuery.ALL.ofTypes("incident"))).isEmpty();
    assertThat(listed(ItemQuery.ALL.ofTypes("incident", "location"))).hasSize(8);
  }

  private Set<StixId> listed(ItemQuery query) {
    return Seeing.ids(
        exercise.as(exercise.analyst(), s -> Seeing.all(from -> s.items().list(query, 50, from))));
  }

  @Test
  public void a_place_that_no_page_gave_is_refused() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    for (var place : List.of("", "abc", "-1", "99999999999999999999", "0".repeat(32), "\u0000")) {
      assertThatThrownBy(
              () ->
                  exercise.as(
                      exercise.analyst(),
                      s -> s.items().list(ItemQuery.ALL, 1, Optional.of(place))))
          .as("%s", place)
          .isInstanceOf(AccessRefused.class);
      assertThatThrownBy(
              () ->
                  exercise.as(
                      exercise.analyst(), s -> s.collections().releases(1, Optional.of(place))))
          .as("%s", place)
          .isInstanceOf(AccessRefused.class);
    }
  }

  @Test
  public void the_audience_is_told_to_the_originators_officers_with_the_group_it_is_meant_by() {
    exercise.put(
        Exercise.place(1, "EXERCISE hill"),
        new HandlingBuilder().to(Cast.DEMO_ES, Cast.COALITION).build());
    exercise.put(
        Exercise.place(2, "EXERCISE by a partner"),
        new HandlingBuilder().by(Cast.DEMO_ES).to(Cast.DEMO_MA).build());
    var analyst = exercise.analyst();
    assertThat(exercise.rows(analyst, s -> s.items().audience(ONE)))
        .extracting(Items.Audience::party)
        .containsExactlyInAnyOrder(Cast.DEMO_ES.id(), Cast.DEMO_FR.id());
    assertThat(exercise.rows(analyst, s -> s.items().audience(ONE)))
        .filteredOn(a -> a.party().equals(Cast.DEMO_FR.id()))
        .singleElement()
        .satisfies(a -> assertThat(a.through()).contains(Cast.COALITION.id()));
    assertThat(exercise.rows(analyst, s -> s.items().audience(TWO))).isEmpty();
  }

  private static String name(Held held) {
    return held.object().properties().text("name").orElse("");
  }
}
