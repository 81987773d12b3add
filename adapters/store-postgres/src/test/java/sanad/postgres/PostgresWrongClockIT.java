package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;
import sanad.testkit.contract.StoreUnderTest;
import sanad.testkit.contract.WrongClockContract;

class PostgresWrongClockIT extends WrongClockContract {
  @Override
  protected StoreUnderTest start(Instant at) {
    return new PostgresUnderTest(at);
  }

  @Test
  void what_was_written_while_it_was_ahead_is_seen_after_a_restart_too() {
    exercise.under().moveTo(Cast.NOW.plus(Duration.ofDays(30)));
    exercise.put(Exercise.place(1, "EXERCISE"), new HandlingBuilder().build());
    exercise.under().moveTo(Cast.NOW);
    ((PostgresUnderTest) exercise.under()).restart();
    assertThat(exercise.sees(exercise.analyst(), Exercise.id("location", 1))).isTrue();
  }
}
