package sanad.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sanad.stix.StixId;

/// EXERCISE. What waits for a task and what the task is at.
final class WaitingTest {
  private static final StixId ONE = StixId.parse("identity--00000000-0000-4000-8000-000000000001");
  private static final StixId TWO = StixId.parse("identity--00000000-0000-4000-8000-000000000002");

  private final Waiting waiting = new Waiting();

  @Test
  void one_is_there_until_it_is_done() {
    waiting.add(List.of(ONE, TWO));
    assertThat(waiting.take(1)).containsExactly(ONE);
    assertThat(waiting.has(ONE)).isTrue();
    waiting.done(List.of(ONE));
    assertThat(waiting.has(ONE)).isFalse();
    assertThat(waiting.has(TWO)).isTrue();
    assertThat(waiting.isEmpty()).isFalse();
  }

  @Test
  void one_that_comes_again_meanwhile_waits_again() {
    waiting.add(List.of(ONE));
    waiting.take(1);
    assertThat(waiting.isEmpty()).isTrue();
    waiting.add(List.of(ONE));
    waiting.done(List.of(ONE));
    assertThat(waiting.has(ONE)).isTrue();
    assertThat(waiting.take(9)).containsExactly(ONE);
    waiting.leave();
    assertThat(waiting.has(ONE)).isFalse();
  }
}
