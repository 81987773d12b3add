package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.handling.Handling;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.Page;
import sanad.store.Session;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;

/// What is read at once has an end in bytes too: objects may be a megabyte each, and a node is
/// small.
class LargeObjectsIT {
  private static final int MANY = 24;
  private static final int SIZE = 1_000_000;
  private static final int MOST = 18 * SIZE;

  private final PostgresUnderTest under = new PostgresUnderTest(Cast.NOW);
  private final Exercise exercise = new Exercise(under, Cast.DEMO_MA);

  @BeforeEach
  void found() {
    exercise.found();
  }

  @AfterEach
  void end() {
    under.close();
  }

  private static StixObject large(int n, Instant modified) {
    return ObjectBuilder.of(Exercise.id("location", n))
        .createdBy(StixId.parse(Cast.DEMO_MA.id().stix()))
        .created(Cast.NOW)
        .modified(modified)
        .put("name", "EXERCISE place " + n)
        .put("description", "EXERCISE " + "x".repeat(SIZE))
        .put("country", "XA")
        .build();
  }

  private void put(Handling handling, List<StixObject> objects) {
    Map<StixObject, Handling> all = new LinkedHashMap<>();
    objects.forEach(object -> all.put(object, handling));
    exercise.putAll(all);
  }

  @Test
  void a_page_of_large_objects_ends_before_its_limit_and_the_next_one_goes_on() {
    List<StixObject> objects = new ArrayList<>();
    for (int n = 1; n <= MANY; n++) {
      objects.add(large(n, Cast.NOW));
    }
    put(new HandlingBuilder().build(), objects);
    pages(
        exercise.analyst(),
        Exercise.CT,
        (s, from) -> s.items().list(ItemQuery.ALL.ofTypes("location"), 50, from));
    pages(exercise.analyst(), Exercise.CT, (s, from) -> s.items().search("EXERCISE", 50, from));
    pages(
        Cast.task(Viewer.Task.REGISTER),
        Purpose.ADMINISTRATION,
        (s, from) -> s.items().sweep(ItemQuery.ALL.ofTypes("location"), 50, from));
  }

  private void pages(
      Viewer viewer, Purpose purpose, BiFunction<Session, Optional<String>, Page<Held>> read) {
    List<StixId> seen = new ArrayList<>();
    Optional<String> from = Optional.empty();
    do {
      var at = from;
      Page<Held> page = exercise.as(viewer, purpose, s -> read.apply(s, at));
      assertThat(bytes(page.rows())).isBetween(1, MOST);
      page.rows().forEach(held -> seen.add(held.id()));
      from = page.next();
    } while (from.isPresent());
    assertThat(seen).hasSize(MANY).doesNotHaveDuplicates();
  }

  private static int bytes(List<Held> rows) {
    return rows.stream().mapToInt(held -> held.object().json().length()).sum();
  }

  @Test
  void of_many_large_versions_the_newest_are_read() {
    List<StixObject> versions = new ArrayList<>();
    for (int n = 1; n <= MANY; n++) {
      versions.add(large(1, Cast.NOW.plusMillis(n)));
    }
    put(new HandlingBuilder().build(), versions);
    var read = exercise.rows(exercise.analyst(), s -> s.items().versions(versions.getLast().id()));
    assertThat(bytes(read)).isBetween(1, MOST);
    assertThat(read)
        .extracting(Held::object)
        .containsExactlyElementsOf(versions.subList(MANY - read.size(), MANY));
  }
}
