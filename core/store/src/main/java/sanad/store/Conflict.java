package sanad.store;

/// Somebody else changed it first; nothing was done.
public final class Conflict extends RuntimeException {
  /// A conflict on the thing named by id.
  public Conflict(String id) {
    super(id);
  }
}
