package sanad.intake;

import java.util.List;
import sanad.store.Draft;
import sanad.store.Report;

/// A report beside its drafts, as the page *Report* shows it.
///
/// @param drafts by place in the text
/// @param conflicts what this report says twice, and differently
public record Review(
    Report report, List<Draft> drafts, Progress progress, List<Conflict> conflicts) {
  public Review {
    drafts = List.copyOf(drafts);
    conflicts = List.copyOf(conflicts);
  }

  static Review of(Report report, List<Draft> drafts) {
    return new Review(report, drafts, Progress.of(drafts), Conflicts.in(drafts));
  }

  /// How far the review is.
  ///
  /// @param marked confirmed facts that became objects
  public record Progress(int confirmed, int rejected, int open, int marked) {
    static Progress of(List<Draft> drafts) {
      return new Progress(
          (int) drafts.stream().filter(Review::isConfirmed).count(),
          (int) drafts.stream().filter(d -> d.status() == Draft.Status.REJECTED).count(),
          (int) drafts.stream().filter(d -> d.status() == Draft.Status.OPEN).count(),
          (int) drafts.stream().filter(d -> d.object().isPresent()).count());
    }
  }

  /// Two drafts of one kind of event whose dates cannot both be true. Both stand; nothing is
  /// chosen.
  ///
  /// @param slot the slot that differs, `when` or `where`
  public record Conflict(Draft first, Draft second, String slot) {}

  /// Whether an officer said that the text states this.
  static boolean isConfirmed(Draft draft) {
    return switch (draft.status()) {
      case CONFIRMED, CORRECTED -> true;
      case OPEN, REJECTED -> false;
    };
  }
}
