package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sanad.handling.Agreement;
import sanad.handling.Basis;
import sanad.handling.Clearance;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Party;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Use;
import sanad.handling.Withdrawn;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.AccessRefused;
import sanad.store.Collection;
import sanad.store.Collections;
import sanad.store.Line;
import sanad.store.LineFilter;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// Collections: what a partner may fetch, in which order, and that nothing is lost, doubled or
/// shown to another. **Source:** decisions 18, 19; TAXII 2.1 section 3.4.
public abstract class CollectionsContract extends StoreContract {
  private static final StixId ONE = Exercise.id("location", 1);

  private Optional<Collections.Plan> plan(
      Party partner, UUID collection, LineFilter filter, long after, int limit) {
    return exercise.as(
        Cast.partner(partner), s -> s.collections().plan(collection, filter, after, limit));
  }

  private List<Line> lines(Party partner, LineFilter filter) {
    return plan(partner, exercise.release(partner).id(), filter, 0, 100).orElseThrow().lines();
  }

  private static List<StixId> ids(List<Line> lines) {
    return lines.stream().map(Line::id).toList();
  }

  @Test
  public void an_agreement_opens_a_collection_for_each_partner_and_sharing_purpose() {
    var ours =
        exercise.rows(exercise.analyst(), s -> s.collections().list()).stream()
            .filter(c -> c.agreement().equals(Cast.ACCORD.id()))
            .toList();
    assertThat(ours).hasSize(3 * Cast.ACCORD.purposes().size());
    assertThat(ours).allMatch(c -> c.kind() == Collection.Kind.RELEASE);
    assertThat(ours.stream().map(Collection::id)).doesNotHaveDuplicates();
    exercise.register(w -> w.save(Cast.ACCORD));
    assertThat(exercise.rows(exercise.analyst(), s -> s.collections().list()))
        .filteredOn(c -> c.agreement().equals(Cast.ACCORD.id()))
        .containsExactlyElementsOf(ours);
  }

  @Test
  public void an_agreement_of_a_group_serves_who_is_a_member_while_it_is_one() {
    var group = Objects.requireNonNull(Cast.AGREEMENTS.get("Group"));
    exercise.put(
        Exercise.place(1, "EXERCISE shared"),
        new HandlingBuilder().under(group).to(Cast.COALITION).build());
    var opened =
        exercise.rows(exercise.analyst(), s -> s.collections().list()).stream()
            .filter(c -> c.agreement().equals(group.id()) && c.purpose() == Exercise.CT)
            .toList();
    assertThat(opened).extracting(Collection::partner).doesNotContain(Cast.COALITION.id());
    assertThat(served(opened, Cast.DEMO_FR)).contains(List.of(ONE));
    assertThat(served(opened, Cast.DEMO_ES)).as("a member again in three weeks").isEmpty();
    exercise.under().moveTo(Cast.NOW.plus(Duration.ofDays(23)));
    exercise.under().settle();
    assertThat(served(opened, Cast.DEMO_ES)).contains(List.of(ONE));
    assertThat(served(opened, Cast.DEMO_FR)).as("a member no more").isEmpty();
  }

  /// DEMO-FR is a party to both agreements.
  @Test
  public void what_is_given_under_one_agreement_stands_in_no_collection_of_another() {
    var neighbours = Objects.requireNonNull(Cast.AGREEMENTS.get("Neighbours"));
    var apart =
        new Basis.Apart(
            Map.of(
                neighbours.id(), Set.of(Cast.DEMO_FR.id()),
                Cast.ACCORD.id(), Set.of(Cast.DEMO_ES.id())));
    exercise.put(
        Exercise.place(1, "EXERCISE shared"),
        new HandlingBuilder().basis(apart).to(Cast.DEMO_ES, Cast.DEMO_FR).build());
    assertThat(served(under(neighbours), Cast.DEMO_FR)).contains(List.of(ONE));
    assertThat(served(under(Cast.ACCORD), Cast.DEMO_ES)).contains(List.of(ONE));
    assertThat(served(under(Cast.ACCORD), Cast.DEMO_FR)).contains(List.of());
  }

  @Test
  public void an_older_version_stands_where_the_newest_one_does() {
    var neighbours = Objects.requireNonNull(Cast.AGREEMENTS.get("Neighbours"));
    exercise.put(
        Exercise.place(1, "EXERCISE first"),
        new HandlingBuilder().under(neighbours).to(Cast.DEMO_FR).build());
    assertThat(served(under(neighbours), Cast.DEMO_FR)).contains(List.of(ONE));
    exercise.put(
        Exercise.place(1, "EXERCISE second", Cast.NOW.plusSeconds(1)),
        new HandlingBuilder().to(Cast.DEMO_FR).build());
    assertThat(served(under(neighbours), Cast.DEMO_FR)).contains(List.of());
    assertThat(served(under(Cast.ACCORD), Cast.DEMO_FR)).contains(List.of(ONE));
  }

  /// DEMO-FR is in the coalition, and a party to the other agreement too.
  @Test
  public void what_is_given_to_a_group_stands_in_the_collections_of_its_own_agreement() {
    var group = Objects.requireNonNull(Cast.AGREEMENTS.get("Group"));
    var apart =
        new Basis.Apart(
            Map.of(
                group.id(),
                Set.of(Cast.COALITION.id()),
                Cast.ACCORD.id(),
                Set.of(Cast.DEMO_ES.id())));
    exercise.put(
        Exercise.place(1, "EXERCISE shared"),
        new HandlingBuilder().basis(apart).to(Cast.DEMO_ES, Cast.COALITION).build());
    assertThat(served(under(group), Cast.DEMO_FR)).contains(List.of(ONE));
    assertThat(served(under(Cast.ACCORD), Cast.DEMO_FR)).contains(List.of());
    assertThat(served(under(Cast.ACCORD), Cast.DEMO_ES)).contains(List.of(ONE));
  }

  @Test
  public void what_was_withdrawn_under_one_agreement_stands_under_the_other() {
    var neighbours = Objects.requireNonNull(Cast.AGREEMENTS.get("Neighbours"));
    var french = Set.of(Cast.DEMO_FR.id());
    var both = new Basis.Apart(Map.of(neighbours.id(), french, Cast.ACCORD.id(), french));
    exercise.put(
        Exercise.place(1, "EXERCISE twice"),
        new HandlingBuilder().basis(both).to(Cast.DEMO_FR).build());
    assertThat(served(under(neighbours), Cast.DEMO_FR)).contains(List.of(ONE));
    var closed = new Basis.Apart(Map.of(neighbours.id(), french));
    exercise.state(ONE, ItemState.FRESH.withdrawnAlso(new Withdrawn(Set.of(), closed)));
    assertThat(served(under(neighbours), Cast.DEMO_FR)).contains(List.of());
    assertThat(served(under(Cast.ACCORD), Cast.DEMO_FR)).contains(List.of(ONE));
  }

  private List<Collection> under(Agreement agreement) {
    return exercise.rows(exercise.analyst(), s -> s.collections().list()).stream()
        .filter(c -> c.agreement().equals(agreement.id()) && c.purpose() == Exercise.CT)
        .toList();
  }

  @Test
  public void what_was_walked_past_is_sent_when_what_it_names_is_given_under_another_agreement() {
    walkedPast(
        () ->
            exercise.register(w -> w.save(Cast.during(Cast.ACCORD, Cast.ACCORD.from(), Cast.NOW))));
  }

  @Test
  public void what_was_walked_past_since_an_agreement_ended_by_itself_is_sent_too() {
    var soon = Cast.NOW.plusSeconds(60);
    exercise.register(w -> w.save(Cast.during(Cast.ACCORD, Cast.ACCORD.from(), soon)));
    walkedPast(
        () -> {
          exercise.under().moveTo(soon);
          exercise.under().settle();
        });
  }

  /// It was walked past while what it names was given under an agreement that had ended.
  private void walkedPast(Runnable end) {
    var group = Objects.requireNonNull(Cast.AGREEMENTS.get("Group"));
    exercise.put(
        Exercise.place(2, "EXERCISE named"), new HandlingBuilder().to(Cast.DEMO_FR).build());
    exercise.put(
        Exercise.place(1, "EXERCISE naming", Exercise.id("location", 2)),
        new HandlingBuilder().under(group).to(Cast.DEMO_FR).build());
    exercise.put(
        Exercise.place(3, "EXERCISE after it"),
        new HandlingBuilder().under(group).to(Cast.DEMO_FR).build());
    end.run();
    var collection =
        under(group).stream()
            .filter(c -> c.partner().equals(Cast.DEMO_FR.id()))
            .findFirst()
            .orElseThrow();
    var passed = plan(Cast.DEMO_FR, collection.id(), LineFilter.ALL, 0, 10).orElseThrow();
    assertThat(ids(passed.lines())).containsExactly(Exercise.id("location", 3));
    exercise.put(
        Exercise.place(2, "EXERCISE named", Cast.NOW.plusSeconds(1)),
        new HandlingBuilder().under(group).to(Cast.DEMO_FR).build());
    var after =
        plan(Cast.DEMO_FR, collection.id(), LineFilter.ALL, passed.next(), 10).orElseThrow();
    assertThat(ids(after.lines())).contains(ONE);
  }

  private Optional<List<StixId>> served(List<Collection> opened, Party partner) {
    return opened.stream()
        .filter(c -> c.partner().equals(partner.id()))
        .flatMap(c -> plan(partner, c.id(), LineFilter.ALL, 0, 10).stream())
        .map(page -> ids(page.lines()))
        .findFirst();
  }

  @Test
  public void a_partner_lists_and_plans_its_own_collections_only() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    assertThat(exercise.rows(Cast.partner(Cast.DEMO_ES), s -> s.collections().list()))
        .isNotEmpty()
        .allMatch(c -> c.partner().equals(Cast.DEMO_ES.id()));
    assertThat(plan(Cast.DEMO_FR, exercise.release(Cast.DEMO_ES).id(), LineFilter.ALL, 0, 10))
        .isEmpty();
    assertThat(plan(Cast.DEMO_ES, new UUID(1, 2), LineFilter.ALL, 0, 10)).isEmpty();
    assertThat(lines(Cast.DEMO_FR, LineFilter.ALL)).isEmpty();
  }

  @Test
  public void lines_are_numbered_without_a_gap_and_dated_strictly_increasing() {
    many(40);
    exercise.put(Exercise.place(41, "EXERCISE at the same instant"), new HandlingBuilder().build());
    var lines = lines(Cast.DEMO_ES, LineFilter.ALL);
    assertThat(lines).hasSize(41);
    for (int i = 0; i < 41; i++) {
      assertThat(lines.get(i).number()).isEqualTo(i + 1);
      assertThat(lines.get(i).id()).isEqualTo(Exercise.id("location", i + 1));
      assertThat(lines.get(i).bytes()).isPositive();
      if (i > 0) {
        assertThat(lines.get(i).dateAdded()).isAfter(lines.get(i - 1).dateAdded());
      }
    }
  }

  @Test
  public void pages_lose_nothing_and_repeat_nothing() {
    many(23);
    var collection = exercise.release(Cast.DEMO_ES).id();
    for (int limit : new int[] {1, 5, 23, 100}) {
      var fetched = new ArrayList<StixId>();
      long after = 0;
      boolean more = true;
      while (more) {
        var page = plan(Cast.DEMO_ES, collection, LineFilter.ALL, after, limit).orElseThrow();
        assertThat(page.lines().size()).isLessThanOrEqualTo(limit);
        fetched.addAll(ids(page.lines()));
        assertThat(page.next() > after || !page.more()).isTrue();
        after = page.next();
        more = page.more();
      }
      assertThat(fetched).as("limit %d", limit).hasSize(23).doesNotHaveDuplicates();
    }
  }

  private void many(int count) {
    var objects = new LinkedHashMap<StixObject, Handling>();
    for (int n = 1; n <= count; n++) {
      objects.put(Exercise.place(n, "EXERCISE place " + n), new HandlingBuilder().build());
    }
    exercise.putAll(objects);
  }

  @Test
  public void what_becomes_releasable_later_stands_after_what_was_fetched() {
    exercise.put(
        Exercise.place(1, "EXERCISE later"), new HandlingBuilder().to(Cast.COALITION).build());
    exercise.put(Exercise.place(2, "EXERCISE now"), new HandlingBuilder().build());
    assertThat(ids(lines(Cast.DEMO_ES, LineFilter.ALL)))
        .containsExactly(Exercise.id("location", 2));
    exercise.under().moveTo(Cast.NOW.plus(Duration.ofDays(23)));
    exercise.under().settle();
    var later =
        plan(Cast.DEMO_ES, exercise.release(Cast.DEMO_ES).id(), LineFilter.ALL, 1, 10)
            .orElseThrow();
    assertThat(ids(later.lines())).containsExactly(ONE);
  }

  @Test
  public void what_is_valid_later_gets_its_line_then() {
    exercise.put(
        Exercise.place(1, "EXERCISE later"),
        new HandlingBuilder().validFrom(Cast.NOW.plusSeconds(60)).build());
    assertThat(lines(Cast.DEMO_ES, LineFilter.ALL)).isEmpty();
    exercise.under().moveTo(Cast.NOW.plusSeconds(60));
    exercise.under().settle();
    assertThat(ids(lines(Cast.DEMO_ES, LineFilter.ALL))).containsExactly(ONE);
  }

  @Test
  public void the_exact_texts_are_streamed_in_order() {
    var first = Exercise.place(1, "تلّة \"التمرين\"");
    var second = Exercise.place(2, "EXERCISE é");
    exercise.put(first, new HandlingBuilder().build());
    exercise.put(second, new HandlingBuilder().build());
    assertThat(streamed(() -> {})).containsExactly(first.json(), second.json());
  }

  @Test
  public void what_is_recalled_between_plan_and_stream_is_not_served() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    var dale = Exercise.place(2, "EXERCISE dale");
    exercise.put(dale, new HandlingBuilder().build());
    var recalled = new ItemState(ItemState.Standing.RECALLED, Set.of(), Set.of());
    assertThat(streamed(() -> exercise.state(ONE, recalled))).containsExactly(dale.json());
  }

  /// More readers than the store has connections for partners, each in the middle of its page.
  @Test
  public void a_reader_holds_nothing_of_the_store_while_it_takes_its_page() {
    var hill = Exercise.place(1, "EXERCISE hill");
    exercise.put(hill, new HandlingBuilder().build());
    var collection = exercise.release(Cast.DEMO_ES).id();
    var plan = plan(Cast.DEMO_ES, collection, LineFilter.ALL, 0, 10).orElseThrow();
    var texts = new ArrayList<String>();
    readWhileReading(plan, 20, texts);
    assertThat(texts).hasSize(20).containsOnly(hill.json());
  }

  private void readWhileReading(Collections.Plan plan, int readers, List<String> texts) {
    if (readers > 0) {
      exercise.as(
          Cast.partner(Cast.DEMO_ES),
          s -> {
            s.collections().stream(
                plan,
                text -> {
                  readWhileReading(plan, readers - 1, texts);
                  texts.add(text);
                });
            return true;
          });
    }
  }

  /// One piece of a page holds several texts, in the order of their lines.
  @Test
  public void a_page_comes_in_pieces_of_texts_with_commas_between() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    exercise.put(Exercise.place(2, "EXERCISE dale"), new HandlingBuilder().build());
    var collection = exercise.release(Cast.DEMO_ES).id();
    var plan = plan(Cast.DEMO_ES, collection, LineFilter.ALL, 0, 10).orElseThrow();
    assertThat(inPieces(plan))
        .isEqualTo(
            Exercise.place(1, "EXERCISE hill").json()
                + ","
                + Exercise.place(2, "EXERCISE dale").json());
  }

  /// Enough of them that whole values of a piece are withheld, and one in part.
  @Test
  public void of_a_page_in_pieces_what_was_recalled_meanwhile_is_left_out() {
    var places =
        IntStream.rangeClosed(1, 70).mapToObj(i -> Exercise.place(i, "EXERCISE " + i)).toList();
    places.forEach(place -> exercise.put(place, new HandlingBuilder().build()));
    var collection = exercise.release(Cast.DEMO_ES).id();
    var plan = plan(Cast.DEMO_ES, collection, LineFilter.ALL, 0, 100).orElseThrow();
    var recalled = new ItemState(ItemState.Standing.RECALLED, Set.of(), Set.of());
    for (int i = 1; i <= 40; i++) {
      exercise.state(Exercise.id("location", i), recalled);
    }
    assertThat(inPieces(plan))
        .isEqualTo(places.stream().skip(40).map(StixObject::json).collect(Collectors.joining(",")));
  }

  private String inPieces(Collections.Plan plan) {
    var pieces = new ArrayList<String>();
    exercise.as(
        Cast.partner(Cast.DEMO_ES),
        s -> {
          s.collections().stream(
              plan.outline(), piece -> pieces.add(new String(piece, StandardCharsets.UTF_8)));
          return true;
        });
    return String.join(",", pieces);
  }

  private List<String> streamed(Runnable between) {
    var collection = exercise.release(Cast.DEMO_ES).id();
    var plan = plan(Cast.DEMO_ES, collection, LineFilter.ALL, 0, 10).orElseThrow();
    between.run();
    var texts = new ArrayList<String>();
    exercise.as(
        Cast.partner(Cast.DEMO_ES),
        s -> {
          s.collections().stream(plan, texts::add);
          return true;
        });
    return texts;
  }

  @Test
  public void an_item_withdrawn_before_it_was_fetched_is_never_served() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    exercise.state(ONE, ItemState.FRESH.withdrawnAlsoFrom(Set.of(Cast.DEMO_ES.id())));
    assertThat(lines(Cast.DEMO_ES, LineFilter.ALL)).isEmpty();
    assertThat(exercise.rows(exercise.analyst(), s -> s.collections().holders(ONE))).isEmpty();
  }

  @Test
  public void an_ended_agreement_serves_nothing_on_the_next_request() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    var collection = exercise.release(Cast.DEMO_ES).id();
    assertThat(plan(Cast.DEMO_ES, collection, LineFilter.ALL, 0, 10).orElseThrow().lines())
        .hasSize(1);
    exercise.register(w -> w.save(ended(Cast.ACCORD, Cast.NOW)));
    Optional<Collections.Plan> after;
    try {
      after = plan(Cast.DEMO_ES, collection, LineFilter.ALL, 0, 10);
    } catch (AccessRefused refused) {
      after = Optional.empty();
    }
    assertThat(after).isEmpty();
    assertThat(
            exercise.<List<Collection>>as(
                Cast.partner(Cast.DEMO_ES), Purpose.ADMINISTRATION, s -> s.collections().list()))
        .noneMatch(c -> c.agreement().equals(Cast.ACCORD.id()));
  }

  private static Agreement ended(Agreement a, Instant at) {
    return new Agreement(
        a.id(),
        a.name(),
        a.parties(),
        a.purposes(),
        a.ceiling(),
        a.equivalences(),
        a.retention(),
        a.from(),
        a.until(),
        Optional.of(at));
  }

  @Test
  public void filters_choose_by_time_id_type_and_version() {
    var handling = new HandlingBuilder().build();
    exercise.put(Exercise.place(1, "EXERCISE first"), handling);
    exercise.put(Exercise.place(2, "EXERCISE other"), handling);
    exercise.put(Exercise.place(1, "EXERCISE second", Cast.NOW.plusMillis(5)), handling);
    var all =
        lines(Cast.DEMO_ES, filter(Optional.empty(), Set.of(), Set.of(), LineFilter.Versions.ALL));
    assertThat(all).hasSize(3);
    assertThat(lines(Cast.DEMO_ES, LineFilter.ALL)).hasSize(2);
    var afterFirst = Optional.of(all.getFirst().dateAdded());
    assertThat(lines(Cast.DEMO_ES, filter(afterFirst, Set.of(), Set.of(), LineFilter.Versions.ALL)))
        .hasSize(2);
    assertThat(
            ids(
                lines(
                    Cast.DEMO_ES,
                    filter(Optional.empty(), Set.of(ONE), Set.of(), LineFilter.Versions.ALL))))
        .containsExactly(ONE, ONE);
    assertThat(
            lines(
                Cast.DEMO_ES,
                filter(Optional.empty(), Set.of(), Set.of("incident"), LineFilter.Versions.ALL)))
        .isEmpty();
    var first = new LineFilter.Versions(true, false, false, Set.of());
    assertThat(
            lines(Cast.DEMO_ES, filter(Optional.empty(), Set.of(ONE), Set.of("location"), first)))
        .singleElement()
        .satisfies(line -> assertThat(line.version()).isEqualTo("2026-11-23T12:00:00.000Z"));
    var exact = new LineFilter.Versions(false, false, false, Set.of(Cast.NOW.plusMillis(5)));
    assertThat(lines(Cast.DEMO_ES, filter(Optional.empty(), Set.of(), Set.of(), exact)))
        .singleElement()
        .satisfies(line -> assertThat(line.version()).isEqualTo("2026-11-23T12:00:00.005Z"));
  }

  @Test
  public void versions_that_come_together_are_told_apart_and_paged_by_id() {
    var handling = new HandlingBuilder().build();
    var objects = new LinkedHashMap<StixObject, Handling>();
    objects.put(Exercise.place(1, "EXERCISE first"), handling);
    objects.put(Exercise.place(1, "EXERCISE second", Cast.NOW.plusMillis(5)), handling);
    exercise.putAll(objects);
    assertThat(lines(Cast.DEMO_ES, LineFilter.ALL)).hasSize(1);
    var both = filter(Optional.empty(), Set.of(ONE), Set.of(), LineFilter.Versions.ALL);
    var collection = exercise.release(Cast.DEMO_ES).id();
    var first = plan(Cast.DEMO_ES, collection, both, 0, 1).orElseThrow();
    var second = plan(Cast.DEMO_ES, collection, both, first.next(), 1).orElseThrow();
    assertThat(List.of(first.lines().getFirst().number(), second.lines().getFirst().number()))
        .containsExactly(1L, 2L);
  }

  private static LineFilter filter(
      Optional<Instant> after, Set<StixId> ids, Set<String> types, LineFilter.Versions versions) {
    return new LineFilter(after, ids, types, versions, Set.of());
  }

  @Test
  public void officers_see_who_fetched_what_and_since_when() {
    exercise.put(
        Exercise.place(1, "EXERCISE hill"),
        new HandlingBuilder().to(Cast.DEMO_ES, Cast.DEMO_FR).build());
    assertThat(exercise.rows(exercise.analyst(), s -> s.collections().holders(ONE))).isEmpty();
    exercise.under().moveTo(Cast.NOW.plusSeconds(5));
    lines(Cast.DEMO_ES, LineFilter.ALL);
    exercise.under().moveTo(Cast.NOW.plusSeconds(9));
    lines(Cast.DEMO_ES, LineFilter.ALL);
    assertThat(exercise.rows(exercise.analyst(), s -> s.collections().holders(ONE)))
        .containsExactly(new Collections.Holder(Cast.DEMO_ES.id(), Cast.NOW.plusSeconds(5)));
    var two = Exercise.id("location", 2);
    var three = Exercise.id("location", 3);
    exercise.put(Exercise.place(2, "EXERCISE passed over"), new HandlingBuilder().build());
    exercise.put(Exercise.place(3, "EXERCISE dale"), new HandlingBuilder().build());
    var some = Set.of(ONE, three);
    lines(Cast.DEMO_ES, filter(Optional.empty(), some, Set.of(), LineFilter.Versions.ALL));
    assertThat(exercise.rows(exercise.analyst(), s -> s.collections().holders(two)))
        .as("between two that were fetched")
        .isEmpty();
  }

  /// What may precede others is kept once for each class, and any of these will do for what names
  /// it.
  @Test
  public void what_names_an_object_of_several_classes_gets_its_line_with_the_first_of_them() {
    var named = Exercise.body(7);
    exercise.put(named, new HandlingBuilder().to(Cast.COALITION).build());
    exercise.put(named, new HandlingBuilder().to(Cast.DEMO_XA).build());
    exercise.put(
        Exercise.place(1, "EXERCISE hill", named.header().id()), new HandlingBuilder().build());
    assertThat(lines(Cast.DEMO_ES, LineFilter.ALL)).isEmpty();
    exercise.under().moveTo(Cast.NOW.plus(Duration.ofDays(23)));
    exercise.under().settle();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isTrue();
    assertThat(ids(lines(Cast.DEMO_ES, LineFilter.ALL)))
        .containsExactlyInAnyOrder(named.header().id(), ONE);
  }

  @Test
  public void what_was_taken_back_and_is_given_again_comes_after_what_was_fetched() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    exercise.put(Exercise.place(2, "EXERCISE dale"), new HandlingBuilder().build());
    exercise.state(ONE, ItemState.FRESH.withdrawnAlsoFrom(Set.of(Cast.DEMO_ES.id())));
    var fetched =
        plan(Cast.DEMO_ES, exercise.release(Cast.DEMO_ES).id(), LineFilter.ALL, 0, 10)
            .orElseThrow();
    assertThat(ids(fetched.lines())).containsExactly(Exercise.id("location", 2));
    exercise.state(ONE, ItemState.FRESH);
    var again =
        plan(Cast.DEMO_ES, exercise.release(Cast.DEMO_ES).id(), LineFilter.ALL, fetched.next(), 10)
            .orElseThrow();
    assertThat(ids(again.lines())).containsExactly(ONE);
  }

  @Test
  public void of_several_originators_lines_of_one_version_the_creators_is_served() {
    var pulled = Exercise.place(1, "EXERCISE told by another");
    exercise.put(
        pulled,
        new HandlingBuilder()
            .by(Cast.DEMO_FR)
            .to(Cast.DEMO_MA, Cast.DEMO_ES)
            .codes(Set.of())
            .uses(Map.of(Use.ONWARD, Permission.ALLOW))
            .build());
    assertThat(streamed(() -> {})).containsExactly(pulled.json());
    var own = Exercise.place(1, "EXERCISE told by its creator");
    exercise.put(own, new HandlingBuilder().build());
    assertThat(streamed(() -> {})).containsExactly(own.json());
  }

  @Test
  public void what_a_partner_wrote_is_not_given_back_to_it() {
    exercise.put(
        Exercise.place(1, "EXERCISE of the partner"),
        new HandlingBuilder()
            .by(Cast.DEMO_ES)
            .to(Cast.DEMO_MA, Cast.DEMO_ES)
            .codes(Set.of())
            .uses(Map.of(Use.ONWARD, Permission.ALLOW))
            .build());
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isTrue();
    assertThat(lines(Cast.DEMO_ES, LineFilter.ALL)).isEmpty();
  }

  @Test
  public void who_holds_what_is_withheld_is_told_to_nobody_from_whom_it_is() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    lines(Cast.DEMO_ES, LineFilter.ALL);
    var low =
        Cast.officer(
            Cast.DEMO_MA, Set.of(Role.LIAISON), Clearance.OPEN, Set.of(Purpose.CT_INVESTIGATION));
    assertThat(exercise.sees(low, ONE)).isFalse();
    assertThat(exercise.rows(low, s -> s.collections().holders(ONE))).isEmpty();
  }
}
