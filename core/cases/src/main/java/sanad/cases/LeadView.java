package sanad.cases;

import java.util.List;
import java.util.Optional;
import sanad.handling.Party;
import sanad.stix.StixId;
import sanad.store.Held;

/// A lead with what came of it, as this viewer may see it.
///
/// @param giver the agency that gave it
/// @param receivers the agencies to which it was given, groups expanded to their members now; only
///   where this agency gave it
/// @param steps oldest first
public record LeadView(
    Held held, Lead lead, Party giver, boolean ours, List<Party> receivers, List<StepView> steps) {
  public LeadView {
    receivers = List.copyOf(receivers);
    steps = List.copyOf(steps);
  }

  /// The lead's id.
  public StixId id() {
    return held.id();
  }

  /// The newest step.
  public Optional<StepView> latest() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
  }

  /// A step and who recorded it.
  public record StepView(Held held, Outcome outcome, Party by) {}
}
