package sanad.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import sanad.handling.PartyId;
import sanad.stix.StixId;

/// Reading of collections: by the partner what it may fetch, by this node's officers who holds
/// what.
public interface Collections {
  /// The collections of this viewer in a fixed order: a partner's own under agreements in force, an
  /// officer's all.
  List<Collection> list();

  /// Plans a page after line `after` (0 for the start): the first of the two transactions of a
  /// read; its leaf is committed when this returns. Empty where the collection is not this viewer's
  /// or its agreement is not in force.
  Optional<Plan> plan(UUID collection, LineFilter filter, long after, int limit);

  /// Hands the planned objects' texts to `sink`, in order, less what is now withheld: the second
  /// transaction. Each text is the object exactly as received.
  void stream(Plan plan, Consumer<String> sink);

  /// What became of a post of this partner; empty when it is unknown, another's, or was completed
  /// more than [PostStatus#KEPT] ago.
  Optional<PostStatus> status(UUID id);

  /// Which partners fetched an object, and when first; for this node's officers.
  List<Holder> holders(StixId id);

  /// Releases of this node, newest first; for officers.
  Page<Release> releases(int limit, Optional<String> from);

  /// One release.
  Optional<Release> release(Release.ReleaseId id);

  /// What a page will hold.
  ///
  /// @param next the line after which the next page begins
  /// @param more whether the journal goes on
  record Plan(UUID collection, List<Line> lines, long next, boolean more) {
    public Plan {
      lines = List.copyOf(lines);
    }
  }

  /// A partner who fetched an object.
  record Holder(PartyId party, Instant since) {}
}
