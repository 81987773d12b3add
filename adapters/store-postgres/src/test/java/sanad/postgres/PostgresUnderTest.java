package sanad.postgres;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import sanad.store.Store;
import sanad.testkit.contract.StoreUnderTest;

/// The store on PostgreSQL, with a database of its own and a clock that stands still until it is
/// moved.
final class PostgresUnderTest implements StoreUnderTest {
  private final AtomicReference<Instant> time;
  private final String database;
  private final boolean alone;
  private PostgresStore store;

  PostgresUnderTest(Instant at) {
    this(new AtomicReference<>(at), TestCluster.ONE.copy(), true);
  }

  private PostgresUnderTest(AtomicReference<Instant> time, String database, boolean alone) {
    this.time = time;
    this.database = database;
    this.alone = alone;
    store = PostgresStore.open(TestCluster.ONE.settings(database, time::get));
  }

  @Override
  public Store store() {
    return store;
  }

  /// A second store on the same database, with the same clock; to be closed before this one.
  PostgresUnderTest beside() {
    return new PostgresUnderTest(time, database, false);
  }

  /// Closes the store and opens it again, on what its database holds.
  void restart() {
    store.close();
    store = PostgresStore.open(TestCluster.ONE.settings(database, time::get));
  }

  PostgresStore postgres() {
    return store;
  }

  String database() {
    return database;
  }

  @Override
  public Instant now() {
    return time.get();
  }

  @Override
  public void moveTo(Instant instant) {
    time.set(instant);
  }

  @Override
  public void settle() {
    store.openDue();
    store.sequenceLog();
  }

  @Override
  public void close() {
    store.close();
    if (alone) {
      TestCluster.ONE.drop(database);
    }
  }
}
