package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Party;
import sanad.stix.StixObject;
import sanad.store.Line;
import sanad.store.LineFilter;
import sanad.store.Session;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// A page that a partner fetches by its outline is the page that a plan names line by line, however
/// its lines lie. **Source:** decisions 17, 18.
public abstract class FetchedPagesContract extends StoreContract {
  private static final int MANY = 40;
  private static final List<Integer> LIMITS = List.of(1, 7, MANY, 1_000);
  private static final List<Long> AFTER = List.of(0L, 5L, 15L, 20L, MANY - 1L, 1_000L);
  private static final List<Long> BYTES = List.of(1L, 3_000L, 60_000L, Long.MAX_VALUE);

  private void put(int from, int until, String name, Party party) {
    Map<StixObject, Handling> objects = new HashMap<>();
    IntStream.range(from, until)
        .forEach(
            n -> objects.put(Exercise.place(n, name + n), new HandlingBuilder().to(party).build()));
    exercise.putAll(objects);
  }

  @Test
  public void lines_in_a_row() {
    put(0, MANY, "EXERCISE ", Cast.DEMO_ES);
    fetchedAsPlanned(MANY);
  }

  @Test
  public void lines_with_gaps_and_objects_that_lie_elsewhere() {
    put(0, 10, "EXERCISE ", Cast.DEMO_ES);
    put(10, 20, "EXERCISE of another ", Cast.DEMO_FR);
    put(20, MANY, "EXERCISE ", Cast.DEMO_ES);
    exercise.put(
        Exercise.place(3, "EXERCISE again", Cast.NOW.plusMillis(5)),
        new HandlingBuilder().to(Cast.DEMO_ES).build());
    fetchedAsPlanned(30);
    var recalled = new ItemState(ItemState.Standing.RECALLED, Set.of(), Set.of());
    IntStream.of(0, 6, 25, MANY - 1)
        .forEach(n -> exercise.state(Exercise.id("location", n), recalled));
    fetchedAsPlanned(26);
  }

  @Test
  public void a_first_page_of_which_nothing_is_left() {
    put(0, MANY, "EXERCISE ", Cast.DEMO_ES);
    var recalled = new ItemState(ItemState.Standing.RECALLED, Set.of(), Set.of());
    IntStream.range(0, 20).forEach(n -> exercise.state(Exercise.id("location", n), recalled));
    fetchedAsPlanned(20);
  }

  @Test
  public void rows_that_end_one_after_the_other() {
    Map<StixObject, Handling> objects = new HashMap<>();
    IntStream.range(0, MANY)
        .forEach(
            n -> {
              var handling = new HandlingBuilder().to(Cast.DEMO_ES);
              if (n % 2 == 0) {
                handling.reviewBy(Cast.NOW.plusSeconds(60 + n));
              }
              objects.put(Exercise.place(n, "EXERCISE " + n), handling.build());
            });
    exercise.putAll(objects);
    fetchedAsPlanned(MANY);
    exercise.under().moveTo(Cast.NOW.plusSeconds(60));
    exercise.under().settle();
    fetchedAsPlanned(MANY - 1);
    exercise.under().moveTo(Cast.NOW.plusSeconds(70));
    exercise.under().settle();
    fetchedAsPlanned(MANY - 6);
    exercise.under().moveTo(Cast.NOW.plusSeconds(500));
    exercise.under().settle();
    fetchedAsPlanned(MANY / 2);
  }

  @Test
  public void rows_that_name_what_is_taken_away_and_given_again() {
    put(0, MANY - 1, "EXERCISE ", Cast.DEMO_ES);
    var naming = new HandlingBuilder().to(Cast.DEMO_ES).build();
    exercise.put(Exercise.place(MANY, "EXERCISE naming", Exercise.id("location", 1)), naming);
    fetchedAsPlanned(MANY);
    exercise.put(
        Exercise.place(1, "EXERCISE of another", Cast.NOW.plusMillis(5)),
        new HandlingBuilder().to(Cast.DEMO_FR).build());
    fetchedAsPlanned(MANY - 2);
    exercise.put(Exercise.place(1, "EXERCISE again", Cast.NOW.plusMillis(9)), naming);
    fetchedAsPlanned(MANY);
  }

  /// Some pages have neither version of what is named.
  @Test
  public void rows_that_end_by_what_they_name() {
    put(0, 17, "EXERCISE ", Cast.DEMO_ES);
    exercise.put(
        Exercise.place(MANY, "EXERCISE naming", Exercise.id("location", 1)),
        new HandlingBuilder().to(Cast.DEMO_ES).build());
    put(17, 25, "EXERCISE ", Cast.DEMO_ES);
    exercise.put(
        Exercise.place(MANY + 1, "EXERCISE naming", Exercise.id("location", 2)),
        new HandlingBuilder().to(Cast.DEMO_ES).build());
    put(25, MANY - 1, "EXERCISE ", Cast.DEMO_ES);
    exercise.put(
        Exercise.place(1, "EXERCISE for a minute", Cast.NOW.plusMillis(5)),
        new HandlingBuilder().to(Cast.DEMO_ES).reviewBy(Cast.NOW.plusSeconds(60)).build());
    exercise.put(
        Exercise.place(2, "EXERCISE to be destroyed", Cast.NOW.plusMillis(5)),
        new HandlingBuilder().to(Cast.DEMO_ES).destroyAfter(Cast.NOW.plusSeconds(90)).build());
    fetchedAsPlanned(MANY + 1);
    exercise.under().moveTo(Cast.NOW.plusSeconds(60));
    exercise.under().settle();
    fetchedAsPlanned(MANY - 1);
    exercise.under().moveTo(Cast.NOW.plusSeconds(90));
    exercise.under().settle();
    fetchedAsPlanned(MANY - 3);
  }

  @Test
  public void objects_of_more_than_one_piece() {
    put(0, MANY, "EXERCISE " + "long ".repeat(8_000), Cast.DEMO_ES);
    fetchedAsPlanned(MANY);
  }

  /// The rule is asked again when the texts are read, at their own instant.
  @Test
  public void what_ends_after_the_plan_is_not_streamed_from_that_very_instant() {
    var ends = Cast.NOW.plusSeconds(60);
    var given = new HandlingBuilder().to(Cast.DEMO_ES);
    var places =
        List.of(
            Exercise.place(1, "EXERCISE reviewed"),
            Exercise.place(2, "EXERCISE destroyed"),
            Exercise.place(3, "EXERCISE naming", Exercise.id("location", 1)),
            Exercise.place(4, "EXERCISE naming", Exercise.id("location", 2)),
            Exercise.place(5, "EXERCISE lasting"));
    exercise.put(places.get(0), new HandlingBuilder().to(Cast.DEMO_ES).reviewBy(ends).build());
    exercise.put(places.get(1), new HandlingBuilder().to(Cast.DEMO_ES).destroyAfter(ends).build());
    places.subList(2, 5).forEach(place -> exercise.put(place, given.build()));
    assertThat(streamedAt(ends.minusMillis(1)))
        .isEqualTo(places.stream().map(StixObject::json).collect(Collectors.joining(",")));
    assertThat(streamedAt(ends)).isEqualTo(places.getLast().json());
  }

  /// The texts of a page that was planned before.
  private String streamedAt(Instant later) {
    var collection = exercise.release(Cast.DEMO_ES).id();
    return exercise.as(
        Cast.partner(Cast.DEMO_ES),
        s -> {
          var page =
              s.collections()
                  .outline(collection, LineFilter.ALL, 0, MANY, Long.MAX_VALUE)
                  .orElseThrow();
          assertThat(page.numbers()).hasSize(5);
          exercise.under().moveTo(later);
          var texts = new ArrayList<String>();
          s.collections().stream(
              page, piece -> texts.add(new String(piece, StandardCharsets.UTF_8)));
          return String.join(",", texts);
        });
  }

  private void fetchedAsPlanned(int all) {
    var collection = exercise.release(Cast.DEMO_ES).id();
    exercise.as(
        Cast.partner(Cast.DEMO_ES),
        s -> {
          for (long after : AFTER) {
            for (int limit : LIMITS) {
              for (long bytes : BYTES) {
                var plan =
                    s.collections()
                        .plan(collection, LineFilter.ALL, after, limit)
                        .orElseThrow()
                        .within(bytes);
                var page =
                    s.collections()
                        .outline(collection, LineFilter.ALL, after, limit, bytes)
                        .orElseThrow();
                var what = "after %d, limit %d, %d bytes".formatted(after, limit, bytes);
                assertThat(page.numbers())
                    .as(what)
                    .isEqualTo(plan.lines().stream().map(Line::number).toList());
                assertThat(page.more()).as(what).isEqualTo(plan.more());
                assertThat(page.next()).as(what).isEqualTo(plan.next());
                assertThat(page.first()).as(what).isEqualTo(plan.outline().first());
                assertThat(page.last()).as(what).isEqualTo(plan.outline().last());
                var texts = new ArrayList<String>();
                s.collections().stream(
                    page, piece -> texts.add(new String(piece, StandardCharsets.UTF_8)));
                assertThat(String.join(",", texts)).as(what).isEqualTo(texts(s, plan.lines()));
              }
            }
          }
          assertThat(
                  s.collections()
                      .outline(collection, LineFilter.ALL, 0, 1_000, Long.MAX_VALUE)
                      .orElseThrow()
                      .numbers())
              .hasSize(all);
          return true;
        });
  }

  private static String texts(Session session, List<Line> lines) {
    return lines.stream()
        .map(line -> session.items().get(line.id()).orElseThrow().object().json())
        .collect(Collectors.joining(","));
  }
}
