package sanad.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.handling.Caveat;
import sanad.handling.Classification;
import sanad.handling.Control;
import sanad.handling.HandlingCode;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Tlp;
import sanad.handling.Use;

/// How an officer marks the facts of a report. The audience is this agency alone: others are named
/// at release.
///
/// @param reference this agency's own reference
/// @param restriction the text of H3, empty where H3 is absent
/// @param uses what is absent is denied
public record MarkForm(
    String reference,
    Classification classification,
    Set<Control> controls,
    Tlp tlp,
    Set<HandlingCode> codes,
    String restriction,
    Set<Purpose> purposes,
    Map<Use, Permission> uses,
    Set<Caveat> caveats,
    Optional<Instant> reviewBy,
    Optional<Instant> destroyAfter) {
  public MarkForm {
    controls = Set.copyOf(controls);
    codes = Set.copyOf(codes);
    purposes = Set.copyOf(purposes);
    uses = Map.copyOf(uses);
    caveats = Set.copyOf(caveats);
  }
}
