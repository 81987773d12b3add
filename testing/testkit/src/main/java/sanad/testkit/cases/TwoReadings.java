package sanad.testkit.cases;

import java.util.EnumSet;
import java.util.Set;
import sanad.handling.Decision;
import sanad.handling.Decision.Reason;
import sanad.handling.Rule;

/// The rule beside the second reading, on drawn questions.
public final class TwoReadings {
  private TwoReadings() {}

  /// What was seen on the way: a comparison that only ever withholds, or misses a reason, would
  /// prove little.
  public record Seen(int questions, int released, Set<Reason> reasons) {}

  /// Asks both as many questions; throws AssertionError with the first on which they differ.
  public static Seen compare(Draws draws, int questions) {
    var reasons = EnumSet.noneOf(Reason.class);
    int released = 0;
    for (int i = 0; i < questions; i++) {
      var q = draws.question();
      var decision =
          Rule.decide(q.marking(), q.state(), q.viewer(), q.purpose(), q.register(), q.at());
      var plain = q.answer();
      if (!same(decision, plain)) {
        throw new AssertionError("draw " + i + ": " + decision + " against " + plain + " on " + q);
      }
      switch (decision) {
        case Decision.Withhold(var found) -> reasons.addAll(found);
        case Decision.Release ignored -> released++;
      }
    }
    return new Seen(questions, released, Set.copyOf(reasons));
  }

  private static boolean same(Decision decision, PlainReading.Answer plain) {
    return switch (decision) {
      case Decision.Withhold ignored -> !plain.released();
      case Decision.Release(var c) ->
          plain.equals(
              new PlainReading.Answer(
                  true, c.displayOnly(), c.uses(), c.caveats(), c.acknowledge(), c.until()));
    };
  }
}
