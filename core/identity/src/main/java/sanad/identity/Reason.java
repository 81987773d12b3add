package sanad.identity;

import java.util.ArrayList;
import java.util.List;
import sanad.text.Folding;

/// Why an officer does something, in a line of his own words. Stateless.
final class Reason {
  private static final int LONGEST = 2_000;

  private Reason() {}

  /// What is wrong with it.
  static List<Reply.Problem> problems(String reason) {
    var problems = new ArrayList<Reply.Problem>();
    // signs that nobody sees are no reason
    if (Folding.fold(PlainText.of(reason)).isBlank()) {
      problems.add(new Reply.Problem(IdentityCode.REASON_MISSING, "reason"));
    }
    if (reason.length() > LONGEST) {
      problems.add(new Reply.Problem(IdentityCode.REASON_TOO_LONG, "reason"));
    }
    return problems;
  }

  /// As it is kept.
  static String kept(String reason) {
    return PlainText.of(reason).strip();
  }
}
