package sanad.store;

import java.util.function.Supplier;
import sanad.handling.Purpose;
import sanad.handling.Viewer;

/// The store, open for one viewer and one purpose. Every method of the reading facets appends its
/// leaf and commits it before the first answer leaves; where the log does not answer within 5
/// seconds, [StoreUnavailable] is thrown and nothing is answered. What the rule withholds is absent
/// everywhere: in lists, counts, searches and versions. **Source:** decisions 14 to 17.
///
/// For one thread.
public interface Session extends AutoCloseable {
  /// Who reads.
  Viewer viewer();

  /// What for.
  Purpose purpose();

  /// Objects that the viewer may see.
  Items items();

  /// Reports and drafts of this node, by role and purpose.
  Workbench workbench();

  /// Candidates and what officers decided about them; for content roles.
  Comparisons comparisons();

  /// Designation lists; for the officers of this node.
  Listings listings();

  /// Collections: what partners may fetch, and what they did fetch.
  Collections collections();

  /// Parties, groups, agreements, links.
  Registry registry();

  /// Officers, their sign-ins and credentials; only for administrators and the sign-in task.
  Accounts accounts();

  /// The log; only for auditors and data-protection officers.
  AuditLog log();

  /// Does several readings as one: under one claim, each with its leaf as by itself. The leaves are
  /// committed before this returns, also where `reads` fails after its readings; where one of these
  /// fails, nothing is answered and no leaf of them kept. Nothing that was found may leave by
  /// another way than the answer. Keep it brief, take nothing slow into it (it may hold a
  /// connection), and do not write in it: a write is an [IllegalStateException].
  <T> T together(Supplier<T> reads);

  /// One transaction with one leaf: all of `work` happens with its leaf, or nothing. What was made
  /// releasable by it stands in the journals of the partners' collections when it returns.
  <T> T write(Act act, Work<T> work);

  /// Does an act that looks before it writes, while no other session of this store writes: what it
  /// has read still holds when it writes. Reads of others go on. Keep it brief, and take nothing
  /// slow into it.
  <T> T inTurn(Supplier<T> act);

  @Override
  void close();

  /// What is done inside one transaction.
  interface Work<T> {
    /// Does it; an exception undoes all.
    T in(Writing writing);
  }
}
