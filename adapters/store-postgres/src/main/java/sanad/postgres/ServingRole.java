package sanad.postgres;

import java.util.Locale;

/// A role that serves, with its own pool of connections and its own kind of key.
///
/// @see ClaimSigner
///
///   **Source:** decision 15; reliability.md 3.2.
enum ServingRole {
  /// Officers of this node: reads, and appends to the log.
  DESK(8),
  /// Partners: reads what is released to them.
  LINK(6),
  /// The register task, by which every write goes; reading surfaces can write nothing.
  REGISTER(4),
  /// The sequencer.
  TASK(2),
  /// Reads the log.
  AUDIT(2),
  /// The only one that deletes.
  ERASER(1);

  private final int connections;

  ServingRole(int connections) {
    this.connections = connections;
  }

  /// The name in the database, for example `sanad_desk`.
  String login() {
    return "sanad_" + kind();
  }

  /// The kind in a claim, for example `desk`.
  String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  int connections() {
    return connections;
  }
}
