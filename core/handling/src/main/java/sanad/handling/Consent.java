package sanad.handling;

import java.time.Instant;

/// A consent of the originator that is in force: `party` may put the item to `use`, in [from,
/// until).
public record Consent(PartyId party, Use use, Instant from, Instant until) {
  /// Whether it is in force at an instant.
  public boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
