package sanad.store;

import java.time.Instant;

/// That an object may be what a designation list names: a candidate for an officer, found by
/// comparing names; never a decision.
///
/// @param print the digest of what was compared of the object
/// @param otherPrint the same of the list's entry
/// @param version the version of the list that it was found in last
/// @param score by which candidates are ordered, 0 to 1
/// @param foundAt when it was found first
public record ListHit(
    Pair pair, String print, String otherPrint, int version, double score, Instant foundAt) {
  /// The same in another version of the list.
  public ListHit in(int other) {
    return new ListHit(pair, print, otherPrint, other, score, foundAt);
  }
}
