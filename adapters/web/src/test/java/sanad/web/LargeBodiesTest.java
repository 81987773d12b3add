package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeBodiesTest {
  private final LargeBodies large = new LargeBodies(Duration.ZERO);

  @Test
  void lets_one_large_body_in_at_a_time_and_the_next_when_it_is_done() {
    try (var first = large.take(LargeBodies.SMALL + 1)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> large.take(LargeBodies.SMALL + 1))
          .isInstanceOf(LargeBodies.Busy.class);
      assertThatThrownBy(() -> large.take(-1))
          .as("a body whose length is not said may be any")
          .isInstanceOf(LargeBodies.Busy.class);
    }
    large.take(-1).close();
  }

  @Test
  void small_bodies_wait_for_nobody() {
    try (var first = large.take(LargeBodies.SMALL + 1);
        var small = large.take(LargeBodies.SMALL)) {
      assertThat(first).isNotNull();
      assertThat(small).isNotNull();
    }
  }
}
