package sanad.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GivenTest {

  @Test
  void a_last_day_ends_with_the_first_moment_of_the_next() {
    assertThat(Given.end("until", "2027-12-31")).isEqualTo(Instant.parse("2028-01-01T00:00:00Z"));
    assertThat(Given.instant("from", "2027-12-31"))
        .isEqualTo(Instant.parse("2027-12-31T00:00:00Z"));
  }

  @Test
  void an_instant_is_itself() {
    assertThat(Given.end("until", "2027-12-31T08:00:00Z"))
        .isEqualTo(Instant.parse("2027-12-31T08:00:00Z"));
  }
}
