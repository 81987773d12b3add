package sanad.handling;

import java.time.Instant;

/// The approval without which a grave use (force, rendition, collective measures) is never
/// permitted: who answers for it, on what law, for which one item, and until when.
///
/// **Source:** decision 8.
///
/// @param use the grave use that is approved
/// @param approver the named senior approver, for example an office and a service number
/// @param legalBasis the law or order that permits it
/// @param item the one STIX id that it holds for, for example `location--…`
/// @param until from then on the use is denied again
public record ForceApproval(
    Use use, String approver, String legalBasis, String item, Instant until) {

  /// Whether it names all that decision 8 asks for.
  public boolean complete() {
    return use.grave()
        && !approver.isBlank()
        && !legalBasis.isBlank()
        && item.contains("--")
        && item.indexOf(' ') < 0;
  }
}
