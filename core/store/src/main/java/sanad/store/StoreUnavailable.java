package sanad.store;

/// The store cannot answer: the database is away, slow beyond its deadline, or the log does not
/// write. Nothing was half done.
public final class StoreUnavailable extends RuntimeException {
  /// Says what is away, by code and words without content.
  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
