package sanad.intake;

import java.util.List;
import java.util.function.Predicate;
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
  /// @param ready confirmed facts that marking would make objects
  public record Progress(
      int confirmed, int rejected, int setAside, int open, int marked, int ready) {
    /// Of the newest revisions of a report's drafts.
    public static Progress of(List<Draft> drafts) {
      return new Progress(
          count(drafts, Review::isConfirmed),
          count(drafts, d -> d.status() == Draft.Status.REJECTED),
          count(drafts, d -> d.status() == Draft.Status.SET_ASIDE),
          count(drafts, d -> d.status() == Draft.Status.OPEN),
          count(drafts, d -> d.object().isPresent()),
          count(drafts, d -> isConfirmed(d) && Marking.becomesObject(d)));
    }

    private static int count(List<Draft> drafts, Predicate<Draft> which) {
      return (int) drafts.stream().filter(which).count();
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
      case OPEN, REJECTED, SET_ASIDE -> false;
    };
  }
}
