package sanad.store;

/// What became of an object that was put.
public enum Put {
  /// It is kept.
  STORED,
  /// The same (originator, id, version) with the same bytes was here already.
  ALREADY_HELD,
  /// The same (originator, id, version) was here with other bytes; it lies in quarantine.
  CONFLICT
}
