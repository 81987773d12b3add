package sanad.store;

import java.time.Instant;
import sanad.handling.OfficerId;

/// What a named officer decided about a pair, and why; one revision of it. Earlier revisions stay:
/// to take a decision back is a further revision. It joins nothing: both sides stay as they are.
///
/// @param print the digest of what was compared of the object, when it was decided
/// @param otherPrint the same of the other side
/// @param revision 1, 2, …
public record Judgement(
    Pair pair,
    Verdict verdict,
    String reason,
    String print,
    String otherPrint,
    int revision,
    OfficerId by,
    Instant at) {

  /// What was decided; `OPEN` takes the decision back.
  public enum Verdict {
    SAME,
    DIFFERENT,
    OPEN
  }

  /// Whether it decides about this candidate as it is now: not taken back, and neither side has
  /// changed since.
  public boolean standsFor(ListHit hit) {
    return verdict != Verdict.OPEN
        && pair.equals(hit.pair())
        && print.equals(hit.print())
        && otherPrint.equals(hit.otherPrint());
  }
}
