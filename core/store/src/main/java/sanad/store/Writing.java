package sanad.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sanad.handling.Agreement;
import sanad.handling.Clearance;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.handling.Terms;
import sanad.handling.Withdrawn;
import sanad.stix.StixId;

/// The writing facets of one transaction. Each checks the viewer's role; what a viewer may not
/// write throws [AccessRefused] and undoes the transaction.
public interface Writing {
  /// The transaction's time; the clock of the store.
  Instant now();

  /// Who is who and what was agreed, as far as the writer may know it: for what a write must weigh,
  /// and not to be shown. The write's own leaf tells of it.
  Register register();

  /// Puts objects with their handling; the answers stand in the order given.
  List<Put> put(List<Marked> objects);

  /// Puts objects that a partner posted to an *exchange* collection of its own: like [#put], and
  /// each stands in this collection's journal, one line per (id, version), also where it was known
  /// before. **Source:** decisions 19, 21.
  List<Put> post(UUID collection, List<Marked> objects);

  /// Takes the caller's own objects out of an *exchange* collection: the versions that the filter
  /// names; answers how many. An object that another originated stays, and counts as absent.
  /// **Source:** decision 19.
  int remove(UUID collection, StixId id, LineFilter filter);

  /// The handling under which a marking-definition of this originator is held; for what arrives
  /// under a marking that came before it: the one that it carries, or what was assigned to it where
  /// it carries none of ours. Empty where it is unknown.
  Optional<Handling> handling(PartyId originator, StixId marking);

  /// The different terms under which this node holds something of an originator.
  Set<Terms> terms(PartyId originator);

  /// Lays aside what a partner sent.
  void quarantine(Quarantined quarantined);

  /// Keeps what became of a post, replacing one of the same id; what completed more than
  /// [PostStatus#KEPT] ago may be dropped.
  void save(PostStatus status);

  /// Opens a collection, or changes nothing where it is open. *Release* collections open with their
  /// agreement; *inbox* and *exchange* by an officer.
  void open(Collection collection);

  /// Changes what has happened to an object, in all its versions: the row moves to another class.
  void state(StixId id, ItemState state);

  /// Takes objects of this agency back from parties, in all their versions, and with them each
  /// marking that nothing else needs which was released along and those parties may still read.
  /// Whatever else has happened to them stays. The viewer need not see them: a withdrawal holds for
  /// all that was released, or is refused before.
  void withdraw(Map<StixId, Withdrawn> lost);

  /// The releases that stand, oldest first, whether or not the viewer may know of them: for what a
  /// withdrawal must weigh, and not to be shown. For who works on content.
  List<Release> standing();

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

  /// Candidates, decisions and lists.
  ComparisonWriting comparing();

  /// Makes and changes officers, sessions and credentials.
  AccountWriting accounts();
}
