package sanad.exchange;

import java.util.List;
import java.util.Optional;
import sanad.handling.Party;
import sanad.store.Release;

/// A release as its page shows it.
///
/// @param readers the agencies that it names, groups expanded to their members at this instant
/// @param holdings who fetched objects of it, first fetch first; after a withdrawal they still have
///   them
/// @param still of a release that was withdrawn, those of its readers who may read some of it all
///   the same: another release names them, or a group that they are in
public record Released(
    Release release, List<Party> readers, List<Holding> holdings, List<Still> still) {
  public Released {
    readers = List.copyOf(readers);
    holdings = List.copyOf(holdings);
    still = List.copyOf(still);
  }

  /// Somebody who may still read.
  ///
  /// @param through the group by which it may, empty where it is named itself
  /// @param items how many of the release's
  public record Still(Party party, Optional<Party> through, int items) {}
}
