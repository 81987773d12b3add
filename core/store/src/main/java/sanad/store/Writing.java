package sanad.store;

import java.time.Instant;
import java.util.List;
import sanad.handling.Agreement;
import sanad.handling.Clearance;
import sanad.handling.ItemState;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.stix.StixId;

/// The writing facets of one transaction. Each checks the viewer's role; what a viewer may not
/// write throws [AccessRefused] and undoes the transaction.
public interface Writing {
  /// The transaction's time; the clock of the store.
  Instant now();

  /// Puts objects with their handling; the answers stand in the order given.
  List<Put> put(List<Marked> objects);

  /// Changes what has happened to an object, in all its versions: the row moves to another class.
  void state(StixId id, ItemState state);

  /// Keeps a report with its bytes.
  void save(Report report);

  /// Keeps a draft, or a new revision of it; refuses with [Conflict] where `revision` is not the
  /// next one.
  void save(Draft draft);

  /// Keeps a release, or what became of it.
  void save(Release release);

  /// Keeps a party, replacing one of the same id.
  void save(Party party);

  /// Keeps a membership, replacing one of the same group, member and start.
  void save(Membership membership);

  /// Keeps an agreement, replacing one of the same id; opens a collection for each pair of partner
  /// and sharing purpose that has none.
  void save(Agreement agreement);

  /// Keeps the way to a partner's node, replacing an older one.
  void save(Link link);

  /// Sets what this node is and may hold; once, at first start, and by an administrator later.
  void self(Party self, Clearance ceiling);

  /// Makes and changes officers, sessions and credentials.
  AccountWriting accounts();
}
