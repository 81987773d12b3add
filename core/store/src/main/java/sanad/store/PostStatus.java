package sanad.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sanad.handling.PartyId;

/// What became of objects that a partner posted. Of more than 1,000 objects only the counts and the
/// failures are kept. **Source:** TAXII 2.1 section 4.3; decision 22.
///
/// @param total how many were posted
/// @param succeeded how many are kept
/// @param failed how many were refused
/// @param successes the first of those kept, in order
/// @param failures the first of those refused, in order
/// @param completedAt empty while some are pending
public record PostStatus(
    UUID id,
    UUID collection,
    PartyId partner,
    Instant requestedAt,
    int total,
    int succeeded,
    int failed,
    List<Entry> successes,
    List<Entry> failures,
    Optional<Instant> completedAt) {
  /// How long it is answered after it was completed.
  public static final Duration KEPT = Duration.ofHours(24);

  public PostStatus {
    successes = List.copyOf(successes);
    failures = List.copyOf(failures);
  }

  /// How many wait.
  public int pending() {
    return total - succeeded - failed;
  }

  /// One object of the envelope.
  ///
  /// @param id as it was written, empty where none could be read
  /// @param version `modified`, else `created`, as it was written
  /// @param message why it was refused, empty where it was kept
  public record Entry(String id, String version, String message) {}
}
