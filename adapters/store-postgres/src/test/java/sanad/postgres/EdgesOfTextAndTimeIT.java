package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.store.AccessRefused;
import sanad.store.LineFilter;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;

/// Texts and times that PostgreSQL cannot keep: they are refused or kept as what they mean, and the
/// store goes on; nobody makes it seem to fail.
class EdgesOfTextAndTimeIT {
  private final PostgresUnderTest under = new PostgresUnderTest(Cast.NOW);
  private final Exercise exercise = new Exercise(under, Cast.DEMO_MA);

  @AfterEach
  void close() {
    under.close();
  }

  @Test
  void a_text_with_u_0000_is_refused_and_found_nowhere() {
    exercise.found();
    assertThatThrownBy(
            () ->
                exercise.write(
                    Cast.task(Viewer.Task.SIGN_IN),
                    Purpose.ADMINISTRATION,
                    w -> {
                      w.accounts().failure("partner:\0");
                      return true;
                    }))
        .isInstanceOf(AccessRefused.class);
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    var collection = exercise.release(Cast.DEMO_ES).id();
    var filter =
        new LineFilter(
            Optional.empty(), Set.of(), Set.of("a\0b"), LineFilter.Versions.ALL, Set.of("2.1"));
    assertThatThrownBy(
            () ->
                exercise.as(
                    Cast.partner(Cast.DEMO_ES),
                    s -> s.collections().plan(collection, filter, 0, 10)))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void a_time_beyond_the_databases_own_is_its_infinity() {
    exercise.found();
    var handling =
        new HandlingBuilder()
            .by(Cast.DEMO_ES)
            .to(Cast.DEMO_MA)
            .validFrom(Instant.parse("-999999-01-01T00:00:00Z"))
            .reviewBy(Instant.parse("+999999-01-01T00:00:00Z"))
            .destroyAfter(Instant.parse("+300000-01-01T00:00:00Z"))
            .build();
    exercise.put(Exercise.place(1, "EXERCISE hill"), handling);
    assertThat(exercise.sees(exercise.analyst(), Exercise.id("location", 1))).isTrue();
  }
}
