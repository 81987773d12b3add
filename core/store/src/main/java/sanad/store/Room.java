package sanad.store;

/// Whether the disk has room for what comes in. Where it has none, nothing new is taken in, and
/// what is here is read, released and recalled as before.
///
/// Safe for use by several threads. **Source:** reliability.md F9.
public interface Room {
  /// A disk without an end.
  Room AMPLE = () -> true;

  /// Whether more may be taken in now.
  boolean forMore();
}
