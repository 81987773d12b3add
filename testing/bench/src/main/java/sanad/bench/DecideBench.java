package sanad.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import sanad.testkit.cases.Draws;
import sanad.testkit.cases.TwoReadings;

/// Compares the rule with the second reading of the decisions on many drawn questions.
///
/// `./sanad bench decide [SEEDS]`: 100,000 questions for each seed, ten seeds unless said.
public final class DecideBench {
  private static final long FIRST = 20_261_123;
  private static final int QUESTIONS = 100_000;

  private DecideBench() {}

  /// Runs the comparison; fails with the question on which the two differ.
  public static void main(String[] arguments) {
    int seeds = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
    long released = 0;
    for (long seed = FIRST; seed < FIRST + seeds; seed++) {
      var draws = new Draws(new SplittableRandom(seed));
      released += TwoReadings.compare(draws, QUESTIONS).released();
    }
    System.out.printf(
        Locale.ROOT,
        "%,d questions, %,d released, no difference%n",
        (long) seeds * QUESTIONS,
        released);
  }
}
