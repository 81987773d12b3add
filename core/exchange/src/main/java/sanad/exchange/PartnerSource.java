package sanad.exchange;

import java.util.List;
import sanad.store.Link;

/// Where a page of a partner's collection comes from; federation implements it by TAXII.
public interface PartnerSource {
  /// The page after `cursor` (empty for the start). Never throws for a partner that does not
  /// answer.
  Fetched fetch(Link link, String cursor);

  /// Pages of a link one after the other; a source with connections keeps one for them.
  default Pages open(Link link) {
    return cursor -> fetch(link, cursor);
  }

  /// A link whose pages are being fetched; closed after the last. For one thread.
  interface Pages extends AutoCloseable {
    /// The page after `cursor`, as [PartnerSource#fetch] tells it.
    Fetched after(String cursor);

    @Override
    default void close() {}
  }

  /// What a fetch answers.
  sealed interface Fetched {
    /// A page.
    ///
    /// @param objects the objects' exact texts, in the partner's order
    /// @param tooLarge how many more there were, too large to be taken
    /// @param cursor where the next page begins; opaque
    /// @param more whether the partner has more now
    record Page(List<String> objects, int tooLarge, String cursor, boolean more)
        implements Fetched {
      public Page {
        objects = List.copyOf(objects);
      }

      /// A page whose objects could all be taken.
      public Page(List<String> objects, String cursor, boolean more) {
        this(objects, 0, cursor, more);
      }

      /// Whether nothing came.
      boolean isEmpty() {
        return objects.isEmpty() && tooLarge == 0;
      }
    }

    /// No page.
    record Failed(PullCode code) implements Fetched {}
  }
}
