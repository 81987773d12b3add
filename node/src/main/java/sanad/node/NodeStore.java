package sanad.node;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import sanad.node.config.NodeConfig;
import sanad.postgres.NodeDatabase;
import sanad.postgres.StoreSettings;
import sanad.postgres.embedded.EmbeddedSettings;
import sanad.store.Store;

/// The store of this node, from its start to its stop.
final class NodeStore implements AutoCloseable {
  private final NodeDatabase database;

  private NodeStore(NodeDatabase database) {
    this.database = database;
  }

  /// Opens the carried database, or the agency's own where the configuration names it.
  static NodeStore open(
      NodeConfig config,
      DataFolder data,
      InstantSource clock,
      SecureRandom random,
      StoreSettings.Time time) {
    var secrets = secrets(data.path());
    var carried = EmbeddedSettings.in(data.path().resolve("postgres"));
    return new NodeStore(
        config
            .databaseUrl()
            .map(url -> NodeDatabase.own(url, secrets, clock, random))
            .orElseGet(
                () ->
                    NodeDatabase.carried(
                        config.programs().map(carried::withServers).orElse(carried),
                        secrets,
                        clock,
                        random,
                        time)));
  }

  /// Where passwords of the database's roles and the keys of claims lie.
  static Path secrets(Path data) {
    return data.resolve("secrets");
  }

  Store store() {
    return database.store();
  }

  /// Whether the disk has room for more; the agency's own server watches its own disk.
  boolean hasRoom() {
    return database.disk().map(disk -> !disk.intakeStopped()).orElse(true);
  }

  NodeDatabase database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
