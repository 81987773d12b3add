package sanad.postgres;

import java.time.InstantSource;
import sanad.federation.ExerciseStore;
import sanad.store.Store;

/// EXERCISE. A database of its own for each node of federation's tests over HTTPS; all of them end
/// with the cluster.
public final class PostgresExerciseStore implements ExerciseStore {
  @Override
  public Store open(InstantSource clock) {
    var database = TestCluster.ONE.copy();
    return PostgresStore.open(TestCluster.ONE.settings(database, clock));
  }
}
