package sanad.handling;

import java.time.Instant;

/// That a party belongs to a group in [from, until).
public record Membership(PartyId group, PartyId member, Instant from, Instant until) {
  /// Whether it holds at an instant.
  public boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
