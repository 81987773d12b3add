package sanad.node;

import sanad.store.StoreUnavailable;
import sanad.store.account.SignIns;

/// Whether the node can answer: its store does.
///
/// @param signIns what every request asks first
record Readiness(SignIns signIns) {
  boolean ready() {
    try {
      // A secret that nobody has: the question reaches the store, and leaves nothing behind.
      return signIns.current("ready?").isEmpty();
    } catch (StoreUnavailable away) {
      return false;
    }
  }
}
