package sanad.store;

import java.util.List;
import java.util.Optional;
import sanad.stix.StixId;

/// Reading of candidates and of what officers decided about them; for content roles only. What
/// concerns an object that the viewer may not see is absent, whichever side it is: who may not see
/// both objects of a pair sees nothing of it.
public interface Comparisons {
  /// The newest revision for each pair that names this object, newest first.
  List<Judgement> judgements(StixId object);

  /// All revisions for a pair, oldest first.
  List<Judgement> history(Pair pair);

  /// What these objects may be, by the current versions of the lists.
  List<ListHit> hits(List<StixId> objects);

  /// Candidates that stand so, newest first.
  Page<Weighed> hits(HitFilter filter, int limit, Optional<String> from);

  /// A candidate and what was decided about it last, as long as neither side has changed since.
  record Weighed(ListHit hit, Optional<Judgement> judgement) {}

  /// Which candidates. @param list of this list only
  record HitFilter(Optional<String> list, Standing standing) {}

  /// Where a candidate stands.
  enum Standing {
    /// Nobody has decided, or a side has changed since.
    OPEN,
    /// Decided to be the same.
    ACCEPTED,
    /// Decided to be another.
    REJECTED
  }
}
