package sanad.cases;

import java.util.Optional;
import sanad.stix.StixId;

/// A step in the life of a lead, from received to what came of it. An arrest is an arrest: who was
/// arrested stays *alleged by* the one who says so until a judgment. **Source:** decision 26.
///
/// @param leadRef the lead that it answers
/// @param when it happened, as precisely as stated
/// @param count of persons, cells or things, where it has a number
/// @param note for the giver of the lead
public record Outcome(
    StixId leadRef,
    Step step,
    Optional<PartialDate> when,
    Optional<Long> count,
    Optional<String> note)
    implements Kind {

  /// The steps of the first form.
  public enum Step implements Coded {
    RECEIVED,
    ASSESSED,
    ACTED,
    ARREST,
    CELL_DISMANTLED,
    SEIZURE,
    FREEZE,
    ATTACK_THWARTED,
    NO_TRACE
  }
}
