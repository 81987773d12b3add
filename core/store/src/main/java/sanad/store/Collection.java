package sanad.store;

import java.util.UUID;
import sanad.handling.AgreementId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;

/// What one partner may fetch under one agreement for one purpose. **Source:** decision 18.
///
/// @param id random, given at registration, never reused
public record Collection(
    UUID id, AgreementId agreement, PartyId partner, Purpose purpose, Kind kind) {
  /// What a partner may do with it. **Source:** decision 19.
  public enum Kind {
    RELEASE,
    INBOX,
    EXCHANGE
  }
}
