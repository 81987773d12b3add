package sanad.exchange;

import java.time.Instant;
import java.util.List;
import sanad.handling.Party;
import sanad.stix.StixId;

/// That a partner's node fetched objects of a release; after a withdrawal it still has them.
///
/// @param since when it fetched the first of them
public record Holding(Party party, Instant since, List<StixId> items) {
  public Holding {
    items = List.copyOf(items);
  }
}
