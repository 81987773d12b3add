package sanad.taxii;

import java.time.Duration;

/// Waits; tests do not.
public interface Sleep {
  /// Waits for so long.
  void pause(Duration time) throws InterruptedException;
}
