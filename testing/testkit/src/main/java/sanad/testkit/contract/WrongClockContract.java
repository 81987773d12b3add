package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import sanad.handling.Handling;
import sanad.stix.StixId;
import sanad.store.Line;
import sanad.store.LineFilter;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// A clock that was ahead for a while and was set right: what it seemed to be meanwhile opens
/// nothing, hides nothing, and loses nothing. **Source:** decision 13.
public abstract class WrongClockContract extends StoreContract {
  private static final Duration AHEAD = Duration.ofDays(30);
  private static final StixId ONE = Exercise.id("location", 1);
  private static final StixId TWO = Exercise.id("location", 2);

  @Test
  public void what_was_seen_before_is_seen_when_the_clock_is_right_again() {
    put(1, new HandlingBuilder().build());
    exercise.register(w -> w.save(Cast.during(Cast.ACCORD, Cast.ACCORD.from(), soon())));
    ahead();
    assertThat(exercise.sees(exercise.analyst(), ONE)).isTrue();
    right();
    assertThat(exercise.sees(exercise.analyst(), ONE)).isTrue();
    assertThat(lines()).containsExactly(ONE);
  }

  @Test
  public void what_was_written_while_it_was_ahead_is_seen_when_it_is_right() {
    exercise.under().moveTo(Cast.NOW.plus(AHEAD));
    put(1, new HandlingBuilder().build());
    right();
    assertThat(exercise.sees(exercise.analyst(), ONE)).isTrue();
    assertThat(lines()).containsExactly(ONE);
  }

  @Test
  public void what_begins_later_is_given_when_it_begins_though_it_seemed_to_have_begun() {
    put(1, new HandlingBuilder().validFrom(soon()).build());
    put(2, new HandlingBuilder().build());
    ahead();
    var ended = plan().getLast().number();
    right();
    assertThat(lines()).as("not begun").containsExactly(TWO);
    exercise.under().moveTo(soon());
    exercise.under().settle();
    assertThat(
            exercise
                .as(
                    Cast.partner(Cast.DEMO_ES),
                    s ->
                        s.collections()
                            .plan(exercise.release(Cast.DEMO_ES).id(), LineFilter.ALL, ended, 10))
                .orElseThrow()
                .lines())
        .as("behind the place to which the partner came")
        .extracting(Line::id)
        .contains(ONE);
  }

  @Test
  public void an_agreement_that_seemed_to_have_begun_binds_nobody_before_it_does() {
    exercise.register(w -> w.save(Cast.during(Cast.ACCORD, soon(), Cast.ACCORD.until())));
    put(1, new HandlingBuilder().build());
    ahead();
    assertThat(lines()).containsExactly(ONE);
    right();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), ONE)).isFalse();
    exercise.under().moveTo(soon());
    exercise.under().settle();
    assertThat(lines()).containsExactly(ONE);
  }

  private static Instant soon() {
    return Cast.NOW.plus(AHEAD.dividedBy(2));
  }

  private void ahead() {
    exercise.under().moveTo(Cast.NOW.plus(AHEAD));
    exercise.under().settle();
  }

  private void right() {
    exercise.under().moveTo(Cast.NOW.plusSeconds(60));
    exercise.under().settle();
  }

  private void put(int n, Handling handling) {
    exercise.put(Exercise.place(n, "EXERCISE " + n), handling);
  }

  private List<StixId> lines() {
    return plan().stream().map(Line::id).toList();
  }

  private List<Line> plan() {
    return exercise
        .as(
            Cast.partner(Cast.DEMO_ES),
            s -> s.collections().plan(exercise.release(Cast.DEMO_ES).id(), LineFilter.ALL, 0, 10))
        .orElseThrow()
        .lines();
  }
}
