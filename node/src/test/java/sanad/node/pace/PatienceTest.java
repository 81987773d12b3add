package sanad.node.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience patience = Patience.DEFAULT;

  @Test
  void a_request_may_take_thirty_seconds_to_come_and_three_in_a_crowd() {
    assertThat(patience.forRequest(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(patience.forRequest(patience.connections() / 2)).isEqualTo(Duration.ofSeconds(30));
    assertThat(patience.forRequest(patience.connections() / 2 + 1))
        .isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void ten_bytes_a_second_are_too_slow_and_two_thousand_are_not() {
    for (int seconds : new int[] {31, 60, 600}) {
      long nanos = Duration.ofSeconds(seconds).toNanos();
      assertThat(patience.tooSlow(nanos, 10L * seconds)).isTrue();
      assertThat(patience.tooSlow(nanos, 2_000L * seconds)).isFalse();
    }
  }

  @Test
  void what_takes_no_longer_than_thirty_seconds_may_be_as_slow_as_it_likes() {
    assertThat(patience.tooSlow(Duration.ofSeconds(29).toNanos(), 0)).isFalse();
  }
}
