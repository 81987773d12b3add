package sanad.taxii;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A page of objects.
///
/// @param objects their exact texts
/// @param tooLarge how many more there were, each larger than one object may be
/// @param lastAdded `X-TAXII-Date-Added-Last`, empty where the page has no object
public record ObjectsPage(
    List<String> objects,
    int tooLarge,
    boolean more,
    Optional<String> next,
    Optional<Instant> lastAdded) {
  public ObjectsPage {
    objects = List.copyOf(objects);
  }

  /// Where the next page begins: at `next` if given, else after the last object; empty at the end.
  /// The filters are the same. **Source:** TAXII 2.1 section 3.5.
  public Optional<TaxiiQuery> following(TaxiiQuery query) {
    if (!more) {
      return Optional.empty();
    }
    return next.map(query::at).or(() -> lastAdded.map(query::after));
  }
}
