package sanad.exchange;

import java.util.List;
import sanad.handling.Party;

/// Who has fetched a release and which of its readers has not.
///
/// @param by who fetched it, first fetch first; after a withdrawal they still have it
/// @param missing the readers of this instant that have not
public record Fetched(List<Party> by, List<Party> missing) {
  public Fetched {
    by = List.copyOf(by);
    missing = List.copyOf(missing);
  }
}
