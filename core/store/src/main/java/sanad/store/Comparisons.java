package sanad.store;

import java.util.List;
import java.util.Optional;
import sanad.stix.StixId;

/// Reading of candidates and of what officers decided about them; for content roles only. What
/// concerns an object that the viewer may not see is absent, whichever side it is: who may not see
/// both sides of a pair sees nothing of it.
public interface Comparisons {
  /// The newest revision for each pair that names this object, newest first.
  List<Judgement> judgements(StixId object);

  /// All revisions for a pair, oldest first.
  List<Judgement> history(Pair pair);

  /// What these objects may be, by the current versions of the lists.
  List<ListHit> hits(List<StixId> objects);

  /// What these entries of a list may be, by its current version.
  List<ListHit> hits(String list, List<String> references);

  /// Candidates that stand so, newest first.
  Page<Weighed> hits(HitFilter filter, int limit, Optional<String> from);

  /// The names kept to be compared with lists, newest first. To the register task, which compares
  /// them, the leaf is told by number and digest ([Items#swept]).
  Page<KeptName> kept(int limit, Optional<String> from);

  /// Those of these kept names that the viewer may see, in the order given.
  List<KeptName> kept(List<StixId> ids);

  /// The newest revisions of those of these drafts that the viewer may see, in the order given.
  List<Draft> drafted(List<StixId> sides);

  /// A candidate and what was decided about it last, as long as neither side has changed since.
  record Weighed(ListHit hit, Optional<Judgement> judgement) {}

  /// Which candidates.
  ///
  /// @param list of this list only
  /// @param reference for this entry of the list only
  record HitFilter(Optional<String> list, Optional<String> reference, Standing standing) {
    /// Of all entries.
    public HitFilter(Optional<String> list, Standing standing) {
      this(list, Optional.empty(), standing);
    }
  }

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
