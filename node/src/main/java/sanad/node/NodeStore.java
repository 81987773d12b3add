package sanad.node;

import java.security.SecureRandom;
import java.time.InstantSource;
import sanad.postgres.NodeDatabase;
import sanad.postgres.StoreSettings;
import sanad.store.Store;

/// The store of this node, from its start to its stop.
final class NodeStore implements AutoCloseable {
  private final NodeDatabase database;

  private NodeStore(NodeDatabase database) {
    this.database = database;
  }

  static NodeStore open(
      DataFolder data, InstantSource clock, SecureRandom random, StoreSettings.Time time) {
    return new NodeStore(
        NodeDatabase.carried(
            data.path().resolve("postgres"), data.path().resolve("secrets"), clock, random, time));
  }

  Store store() {
    return database.store();
  }

  NodeDatabase database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
