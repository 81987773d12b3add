package sanad.federation;

import java.time.InstantSource;
import sanad.store.Store;

/// EXERCISE. Where the stores of these tests come from: in memory, unless another is provided.
public interface ExerciseStore {
  /// A new, empty store with this clock.
  Store open(InstantSource clock);
}
