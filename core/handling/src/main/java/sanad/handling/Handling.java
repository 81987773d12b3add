package sanad.handling;

import java.time.Instant;
import java.util.Optional;

/// A handling marking: terms, the originator's reference, its words, and its times. It travels as a
/// STIX `marking-definition` with Sanad's extension. **Source:** decisions 7 and 12.
///
/// @param reference the originator's own reference, for example `DEMO-MA-2026-00417`
/// @param restriction the text of code H3, empty where H3 is absent
/// @param validFrom before it nothing is released
/// @param reviewBy the day by which a person must review it (three years at most for persons)
/// @param destroyAfter from then on it is released to nobody
public record Handling(
    Terms terms,
    String reference,
    String restriction,
    Optional<Instant> validFrom,
    Optional<Instant> reviewBy,
    Optional<Instant> destroyAfter) {

  /// The same handling with other terms.
  public Handling withTerms(Terms changed) {
    return new Handling(changed, reference, restriction, validFrom, reviewBy, destroyAfter);
  }
}
