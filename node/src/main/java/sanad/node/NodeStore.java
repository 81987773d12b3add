package sanad.node;

import java.time.InstantSource;
import sanad.store.InMemoryStore;
import sanad.store.Store;

/// The store of this node, from its start to its stop.
final class NodeStore implements AutoCloseable {
  private final Store store;

  private NodeStore(Store store) {
    this.store = store;
  }

  static NodeStore open(DataFolder data, InstantSource clock) {
    return new NodeStore(new InMemoryStore(clock));
  }

  Store store() {
    return store;
  }

  @Override
  public void close() {}
}
