package sanad.names;

import java.util.List;

/// How surely two names are one person's, and why: `عبد القادر شكوري` and *Abdelkader Chekkouri*
/// near 1, with a line for `عبد القادر`–*Abdelkader* and one for `شكوري`–*Chekkouri*. **Source:**
/// issue 5, point 1.
///
/// @param score a probability, 0 to 1, calibrated on listed persons against persons of similar
///   names; never a decision: a match is a candidate for an officer
/// @param evidence one line per part of either name
public record Match(double score, List<Evidence> evidence) {
  public Match {
    if (!(score >= 0 && score <= 1)) throw new IllegalArgumentException("score " + score);
    evidence = List.copyOf(evidence);
  }
}
