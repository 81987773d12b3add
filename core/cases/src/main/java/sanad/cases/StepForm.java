package sanad.cases;

import java.util.Optional;
import sanad.stix.StixId;

/// What the holder of a lead records.
public record StepForm(
    StixId lead,
    Outcome.Step step,
    Optional<PartialDate> when,
    Optional<Long> count,
    Optional<String> note) {}
