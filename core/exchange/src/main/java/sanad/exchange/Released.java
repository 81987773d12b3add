package sanad.exchange;

import java.util.List;
import sanad.handling.Party;
import sanad.store.Release;

/// A release as its page shows it.
///
/// @param readers the agencies that it names, groups expanded to their members at this instant
/// @param holdings who fetched objects of it, first fetch first; after a withdrawal they still have
///   them
public record Released(Release release, List<Party> readers, List<Holding> holdings) {
  public Released {
    readers = List.copyOf(readers);
    holdings = List.copyOf(holdings);
  }
}
