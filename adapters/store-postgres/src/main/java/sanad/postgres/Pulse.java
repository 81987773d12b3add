package sanad.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import sanad.store.Logged;
import sanad.store.StoreUnavailable;

/// Tells a server that works long from one that froze. A statement may rightly take its half
/// minute; a frozen server never answers, and would hold a request until the socket gives up.
///
/// While a transaction is older than [#LONG], a new connection asks the server for a sign of life.
/// No sign within [#SILENCE] is a frozen server: all such transactions are broken off, and nobody
/// is let begin another until the server answers again.
///
/// Thread-safe. **Source:** reliability.md F6.
final class Pulse implements AutoCloseable {
  /// An older transaction makes the server be asked.
  static final Duration LONG = Duration.ofSeconds(1);

  /// A server that says nothing for so long is frozen.
  static final Duration SILENCE = Duration.ofSeconds(3);

  /// How often is looked.
  static final Duration ROUND = Duration.ofMillis(500);

  private static final System.Logger LOG = System.getLogger(Pulse.class.getName());
  private static final Executor HERE = Runnable::run;

  private final DataSource probe;
  private final Map<Connection, Long> begun = new ConcurrentHashMap<>();
  private final Thread watch =
      Thread.ofPlatform().daemon().name("store-pulse").unstarted(this::watch);
  private volatile boolean frozen;
  private volatile boolean suspected;

  /// @param probe makes connections that give up after [#SILENCE]
  Pulse(DataSource probe) {
    this.probe = probe;
  }

  void start() {
    watch.start();
  }

  /// @throws StoreUnavailable at once while the server is frozen
  void requireAlive() {
    if (frozen) {
      throw new StoreUnavailable(
          "SANAD-STORE-001: the database does not answer", new IllegalStateException("frozen"));
    }
  }

  /// A transaction begins on this connection.
  void began(Connection connection) {
    begun.put(connection, System.nanoTime());
  }

  /// It has ended, in whatever way.
  void ended(Connection connection) {
    begun.remove(connection);
  }

  /// Somebody got no connection in time.
  void suspect() {
    suspected = true;
  }

  private void watch() {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(ROUND);
        round();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /// A thread's edge: without it a driver that fails otherwise than by its word would leave a
  /// server frozen for ever, or nobody to see that it is.
  private void round() {
    try {
      if (frozen || suspected || anyOld()) {
        suspected = false;
        frozen = !answers();
        if (frozen) {
          breakOff();
        }
      }
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.WARNING, "the database could not be asked", Logged.of(failed));
    }
  }

  private boolean anyOld() {
    long now = System.nanoTime();
    return begun.values().stream().anyMatch(since -> now - since > LONG.toNanos());
  }

  /// Any word of the server is a sign of life, also that it has no room or is just starting.
  private boolean answers() {
    try (Connection connection = probe.getConnection()) {
      return connection.unwrap(PGConnection.class).getBackendPID() != 0;
    } catch (SQLException failed) {
      return !String.valueOf(failed.getSQLState()).startsWith("08");
    }
  }

  private void breakOff() {
    for (Connection connection : begun.keySet()) {
      try {
        connection.abort(HERE);
      } catch (SQLException gone) {
        // what is gone needs no end
      }
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
