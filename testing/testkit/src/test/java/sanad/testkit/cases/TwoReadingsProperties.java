package sanad.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.random.RandomGenerator;
import sanad.handling.Decision;
import sanad.handling.Rule;
import sanad.testkit.Seeded;

/// The rule and the second reading, on random questions.
class TwoReadingsProperties {
  private static final int DRAWS = Integer.getInteger("sanad.draws", 1_000);

  @Seeded(runs = 10)
  void the_rule_and_the_second_reading_never_differ(RandomGenerator random) {
    var draws = new Draws(random);
    var seen = EnumSet.noneOf(Decision.Reason.class);
    int released = 0;
    for (int i = 0; i < DRAWS; i++) {
      var q = draws.question();
      var decision =
          Rule.decide(q.marking(), q.state(), q.viewer(), q.purpose(), q.register(), q.at());
      var expected = q.answer();
      switch (decision) {
        case Decision.Withhold(var reasons) -> {
          assertThat(expected.released()).as("draw %d: %s, %s", i, q, reasons).isFalse();
          seen.addAll(reasons);
        }
        case Decision.Release(var c) -> {
          assertThat(
                  new PlainReading.Answer(
                      true, c.displayOnly(), c.uses(), c.caveats(), c.acknowledge(), c.until()))
              .as("draw %d: %s", i, q)
              .isEqualTo(expected);
          released++;
        }
      }
    }
    // A test of the test: draws that only ever withhold, or miss a reason, would prove little.
    assertThat(released).isGreaterThan(DRAWS / 25);
    assertThat(seen).hasSameSizeAs(EnumSet.allOf(Decision.Reason.class));
  }
}
