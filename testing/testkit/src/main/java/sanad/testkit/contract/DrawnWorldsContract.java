package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import sanad.handling.Conditions;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Viewer;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.AccessRefused;
import sanad.store.Held;
import sanad.store.LineFilter;
import sanad.testkit.Cast;
import sanad.testkit.Seeded;
import sanad.testkit.cases.Draws;
import sanad.testkit.cases.PlainReading;

/// Random worlds through a store, beside the second reading of the decisions: drawn items and what
/// happened to them, a register that changes, and moments at the very edges of periods.
public abstract class DrawnWorldsContract extends StoreContract {
  private static final int ITEMS = 60;
  private static final int VIEWERS = 12;

  private static final List<Instant> MOMENTS =
      List.of(
          Cast.NOW,
          Cast.NOW.plusSeconds(1),
          Instant.parse("2026-11-30T23:59:59.999999Z"),
          Instant.parse("2026-12-01T00:00:00Z"),
          Cast.NOW.plus(Duration.ofDays(9)),
          Instant.parse("2026-12-15T00:00:00Z"),
          Instant.parse("2026-12-20T00:00:00Z"),
          Instant.parse("2027-01-01T00:00:00Z"),
          Cast.NOW.plus(Duration.ofDays(90)));

  private final Map<StixId, Handling> items = new LinkedHashMap<>();
  private final Map<StixId, ItemState> states = new HashMap<>();

  @Seeded(runs = 3)
  public void every_viewer_sees_what_the_second_reading_says(RandomGenerator random) {
    var draws = new Draws(random);
    fill(draws);
    int released = 0;
    for (var at : MOMENTS) {
      if (!exercise.under().now().equals(at)) {
        exercise.under().moveTo(at);
        exercise.under().settle();
      }
      for (int i = 0; i < VIEWERS; i++) {
        released += compare(draws.asking(), draws.purpose(), at);
      }
      change(draws);
      for (int i = 0; i < VIEWERS; i++) {
        released += compare(draws.asking(), draws.purpose(), at);
      }
    }
    assertThat(released).as("what was seen at all").isGreaterThan(MOMENTS.size());
  }

  private void fill(Draws draws) {
    var objects = new LinkedHashMap<StixObject, Handling>();
    for (int n = 1; n <= ITEMS; n++) {
      var id = Exercise.id("location", n);
      var handling = draws.handlingOf(id.toString());
      items.put(id, handling);
      states.put(id, draws.happened());
      objects.put(
          ObjectBuilder.of(id)
              .createdBy(StixId.parse(handling.terms().originator().stix()))
              .created(Cast.NOW)
              .modified(Cast.NOW)
              .put("name", "EXERCISE place " + n)
              .build(),
          handling);
    }
    exercise.putAll(objects);
    exercise.write(
        w -> {
          states.forEach(w::state);
          return true;
        });
  }

  private void change(Draws draws) {
    exercise.register(
        w -> {
          Cast.AGREEMENTS.values().stream().map(draws::changed).forEach(w::save);
          w.save(draws.membership());
        });
  }

  private int compare(Viewer viewer, Purpose purpose, Instant at) {
    if (viewer instanceof Viewer.NodeTask) {
      return 0;
    }
    var register =
        exercise.as(
            Cast.task(Viewer.Task.REGISTER), Purpose.ADMINISTRATION, s -> s.registry().register());
    Map<StixId, Held> seen;
    try {
      seen =
          exercise.as(viewer, purpose, Seeing::everything).stream()
              .collect(Collectors.toMap(Held::id, held -> held));
      served(viewer, purpose, register, at);
    } catch (AccessRefused closed) {
      // Without any agreement, purpose or agency the store does not open at all.
      return 0;
    }
    items.forEach(
        (id, handling) ->
            assertThat(answer(Optional.ofNullable(seen.get(id))))
                .as("%s for %s at %s asks for %s: %s", viewer, purpose, at, id, handling)
                .isEqualTo(said(id, viewer, purpose, register, at)));
    return seen.size();
  }

  /// Nothing is served to a partner that the second reading withholds.
  private void served(Viewer viewer, Purpose purpose, Register register, Instant at) {
    if (viewer instanceof Viewer.Partner && purpose.shares()) {
      var all =
          new LineFilter(
              Optional.empty(), Set.of(), Set.of(), LineFilter.Versions.ALL, Set.of("2.0", "2.1"));
      for (var collection : exercise.as(viewer, purpose, s -> s.collections().list())) {
        exercise
            .as(viewer, purpose, s -> s.collections().plan(collection.id(), all, 0, ITEMS))
            .ifPresent(
                plan ->
                    plan.lines()
                        .forEach(
                            line ->
                                assertThat(
                                        said(line.id(), viewer, purpose, register, at).released())
                                    .as("%s is served %s at %s", viewer, line.id(), at)
                                    .isTrue()));
      }
    }
  }

  private PlainReading.Answer said(
      StixId id, Viewer viewer, Purpose purpose, Register register, Instant at) {
    var handling = items.get(id);
    var state = states.get(id);
    if (handling == null || state == null) {
      throw new AssertionError("not of this world: " + id);
    }
    return new PlainReading(handling.on(id.toString()), state, viewer, purpose, register, at)
        .answer();
  }

  private static PlainReading.Answer answer(Optional<Held> seen) {
    return seen.map(Held::conditions)
        .map(DrawnWorldsContract::answer)
        .orElseGet(
            () -> new PlainReading.Answer(false, false, Map.of(), Set.of(), "", Optional.empty()));
  }

  private static PlainReading.Answer answer(Conditions c) {
    return new PlainReading.Answer(
        true, c.displayOnly(), c.uses(), c.caveats(), c.acknowledge(), c.until());
  }
}
