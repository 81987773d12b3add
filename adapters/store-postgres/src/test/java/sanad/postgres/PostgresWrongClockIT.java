package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    under().restart();
    assertThat(exercise.sees(exercise.analyst(), Exercise.id("location", 1))).isTrue();
  }

  /// All had ended by the wrong time, so that no answer tells when the rule was asked.
  @Test
  void what_seemed_to_have_ended_for_all_is_seen_after_a_restart_too() {
    exercise.register(
        w ->
            w.save(
                Cast.during(Cast.ACCORD, Cast.ACCORD.from(), Cast.NOW.plus(Duration.ofDays(10)))));
    exercise.put(Exercise.place(1, "EXERCISE"), new HandlingBuilder().build());
    TestCluster.ONE.superuser(
        under().database(), List.of("delete from gate.viewer_class where kind = 'desk'"));
    exercise.under().moveTo(Cast.NOW.plus(Duration.ofDays(30)));
    under().restart();
    exercise.under().settle();
    assertThat(asked()).isEqualTo("never");
    exercise.under().moveTo(Cast.NOW.plusSeconds(60));
    under().restart();
    exercise.under().settle();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), Exercise.id("location", 1))).isTrue();
  }

  /// Clocks are set back by a little all day long.
  @Test
  void a_step_back_behind_a_write_that_asked_nothing_asks_nothing() {
    exercise.put(Exercise.place(1, "EXERCISE"), new HandlingBuilder().build());
    var before = asked();
    exercise.under().moveTo(Cast.NOW.plusMillis(1_000));
    exercise.write(w -> true);
    exercise.under().moveTo(Cast.NOW.plusMillis(500));
    exercise.under().settle();
    assertThat(asked()).isEqualTo(before);
  }

  private PostgresUnderTest under() {
    return (PostgresUnderTest) exercise.under();
  }

  /// By the answers of the rule that are kept.
  private String asked() {
    return TestCluster.ONE.ask(
        under().database(), "select coalesce(max(valid_from)::text, 'never') from gate.allowed");
  }
}
