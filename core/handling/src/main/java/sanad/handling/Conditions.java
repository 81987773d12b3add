package sanad.handling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a release lets its reader do. **Source:** decision 6.
///
/// @param uses permitted uses with what the originator says to each; what is absent is denied
/// @param acknowledge the text of H3 that the reader must acknowledge, empty where none
/// @param displayOnly whether it may be read but not held
/// @param until when the permission ends by itself
public record Conditions(
    Map<Use, Permission> uses,
    Set<Caveat> caveats,
    String acknowledge,
    boolean displayOnly,
    Optional<Instant> until) {
  public Conditions {
    uses = Map.copyOf(uses);
    caveats = Set.copyOf(caveats);
  }
}
