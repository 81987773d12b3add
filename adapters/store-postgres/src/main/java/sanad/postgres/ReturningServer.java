package sanad.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/// A server that may be down for a moment: a connection is tried again and again for a while, so
/// that a pool has one as soon as the server is back. Left to itself a pool waits twice as long
/// after each failure, and a server that was away for two seconds is missed for ten.
///
/// Subclass of the driver's source, since that is what a pool takes. Thread-safe.
final class ReturningServer extends PGSimpleDataSource {
  private static final long serialVersionUID = 1L;
  private static final Duration WHILE = Duration.ofSeconds(4);
  private static final Duration PAUSE = Duration.ofMillis(100);

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    long giveUp = System.nanoTime() + WHILE.toNanos();
    while (true) {
      try {
        return super.getConnection(user, password);
      } catch (SQLException failed) {
        if (!away(failed) || System.nanoTime() > giveUp) {
          throw failed;
        }
        pause(failed);
      }
    }
  }

  /// Whether it does not listen, or says that it starts or stops; a refused password is neither.
  private static boolean away(SQLException failed) {
    String state = String.valueOf(failed.getSQLState());
    return state.startsWith("08") || state.startsWith("57P");
  }

  private static void pause(SQLException why) throws SQLException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      throw why;
    }
  }
}
