package sanad.postgres;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import sanad.postgres.embedded.DiskSpace;
import sanad.postgres.embedded.EmbeddedPostgres;
import sanad.postgres.embedded.EmbeddedSettings;
import sanad.store.StoreThreads;
import sanad.store.StoreUnavailable;

/// The database of one node, from its start to its stop: the server where the node carries it
/// along, the store over it, and the store's own timers.
///
/// **Source:** decisions 13, 17, 23.
public final class NodeDatabase implements AutoCloseable {
  private static final long ROUND_MILLIS = 1_000;

  private final Optional<EmbeddedPostgres> server;
  private final PostgresStore store;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("store-timer").factory());

  private NodeDatabase(Optional<EmbeddedPostgres> server, PostgresStore store) {
    this.server = server;
    this.store = store;
    var _ =
        timer.scheduleWithFixedDelay(
            this::round, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// Starts the server that the node carries along, and opens the store on it.
  ///
  /// @param secrets folder of the serving roles' passwords and of the claim keys
  /// @throws sanad.postgres.embedded.LaunchRefused with one clear sentence, when it cannot run
  public static NodeDatabase carried(
      EmbeddedSettings settings,
      Path secrets,
      InstantSource clock,
      SecureRandom random,
      StoreSettings.Time time) {
    var server =
        EmbeddedPostgres.start(
            time == StoreSettings.Time.MOVABLE ? settings.asScratch() : settings, random);
    try {
      var plan = DatabasePlan.of(secrets, random);
      server.runAsSuperuser(plan.statements());
      server.runAsSuperuser(plan.asSuperuser());
      return new NodeDatabase(
          Optional.of(server),
          PostgresStore.open(new StoreSettings(server.jdbcUrl(), secrets, clock, random, time)));
    } catch (SQLException failed) {
      server.close();
      throw new StoreUnavailable("SANAD-STORE-003: the roles could not be made", failed);
    } catch (RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  /// Opens the store on the agency's own server, on which its administrator ran [DatabasePlan].
  public static NodeDatabase own(
      String jdbcUrl, Path secrets, InstantSource clock, SecureRandom random) {
    return new NodeDatabase(
        Optional.empty(),
        PostgresStore.open(
            new StoreSettings(jdbcUrl, secrets, clock, random, StoreSettings.Time.OF_THE_WORLD)));
  }

  /// The store.
  public PostgresStore store() {
    return store;
  }

  /// Room on the disk of the server that is carried along; empty for the agency's own.
  public Optional<DiskSpace> disk() {
    return server.map(EmbeddedPostgres::disk);
  }

  @Override
  public void close() {
    StoreThreads.end(timer);
    store.close();
    server.ifPresent(EmbeddedPostgres::close);
  }

  /// A thread's edge: what fails in one round is done in the next.
  private void round() {
    try {
      store.round();
    } catch (RuntimeException again) {
      System.getLogger(NodeDatabase.class.getName())
          .log(System.Logger.Level.WARNING, "round failed: " + again.getClass().getSimpleName());
    }
  }
}
