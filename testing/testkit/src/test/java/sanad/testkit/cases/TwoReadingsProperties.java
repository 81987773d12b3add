package sanad.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import sanad.handling.Decision.Reason;
import sanad.testkit.Seeded;

/// The rule and the second reading, on random questions.
class TwoReadingsProperties {
  private static final int DRAWS = Integer.getInteger("sanad.draws", 2_000);

  @Seeded(runs = 10)
  void the_rule_and_the_second_reading_never_differ(RandomGenerator random) {
    var seen = TwoReadings.compare(new Draws(random), DRAWS);
    assertThat(seen.released()).isGreaterThan(DRAWS / 25);
    assertThat(seen.reasons()).containsExactlyInAnyOrder(Reason.values());
  }
}
