package sanad.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
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

  @Test
  void the_last_day_of_all_has_no_day_after_it_and_is_none() {
    assertThat(Given.day("until", "2027-12-31")).isEqualTo(LocalDate.of(2027, 12, 31));
    assertThatThrownBy(() -> Given.day("until", "+999999999-12-31")).isInstanceOf(ApiRefused.class);
  }
}
