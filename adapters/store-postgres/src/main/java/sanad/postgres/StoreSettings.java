package sanad.postgres;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// What the store on PostgreSQL needs.
///
/// @param jdbcUrl the database, without user and password
/// @param secrets the folder of passwords and keys, in the data folder; made when absent
/// @param clock the store's only time
/// @param random makes secrets, ids of collections and salts
/// @param time whether the clock is that of the world; in tests and demos it can be moved
public record StoreSettings(
    String jdbcUrl, Path secrets, InstantSource clock, SecureRandom random, Time time) {
  /// Whose time it is.
  public enum Time {
    /// A claim beyond 5 seconds from the server's time is refused.
    OF_THE_WORLD,
    /// Only in test and demo clusters; a node in earnest refuses to start on such a cluster.
    MOVABLE
  }
}
