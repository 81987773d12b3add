package sanad.handling;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A handling marking: terms, the originator's reference, its words, and its times. It travels as a
/// STIX `marking-definition` with Sanad's extension. **Source:** decisions 7, 8 and 12.
///
/// @param reference the originator's own reference, for example `DEMO-MA-2026-00417`
/// @param restriction the text of code H3, empty where H3 is absent
/// @param validFrom before it nothing is released
/// @param reviewBy the day by which a person must review it (three years at most for persons); from
///   then on only its originator's officers read it
/// @param destroyAfter from then on it is released to nobody
/// @param approvals one for each grave use that the terms do not deny; empty otherwise
public record Handling(
    Terms terms,
    String reference,
    String restriction,
    Optional<Instant> validFrom,
    Optional<Instant> reviewBy,
    Optional<Instant> destroyAfter,
    Set<ForceApproval> approvals) {
  public Handling {
    approvals = Set.copyOf(approvals);
  }

  /// A handling that permits no grave use.
  public Handling(
      Terms terms,
      String reference,
      String restriction,
      Optional<Instant> validFrom,
      Optional<Instant> reviewBy,
      Optional<Instant> destroyAfter) {
    this(terms, reference, restriction, validFrom, reviewBy, destroyAfter, Set.of());
  }

  /// The same handling with other terms.
  public Handling withTerms(Terms changed) {
    return new Handling(
        changed, reference, restriction, validFrom, reviewBy, destroyAfter, approvals);
  }

  /// The same handling, destroyed by `longest` at the latest: nothing is kept longer than was
  /// agreed.
  public Handling endingBy(Instant longest) {
    var end = destroyAfter.filter(said -> said.isBefore(longest)).orElse(longest);
    return new Handling(
        terms, reference, restriction, validFrom, reviewBy, Optional.of(end), approvals);
  }

  /// Whether it may mark this object: approvals of grave uses hold for the one item that they name.
  public boolean fits(String stixId) {
    return approvals.stream().allMatch(a -> a.item().equals(stixId));
  }

  /// This handling as it marks an object: where an approval names another item, all approvals are
  /// gone, so that the rule finds the grave uses unapproved and withholds. The marking itself goes
  /// with the item that its approvals name.
  public Handling on(String stixId) {
    return fits(stixId) || stixId.startsWith("marking-definition--")
        ? this
        : new Handling(terms, reference, restriction, validFrom, reviewBy, destroyAfter);
  }
}
