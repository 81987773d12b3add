package sanad.faults;

import java.util.Set;

/// One fault of reliability.md section 4: how it is injected, and what must hold through it.
///
/// @param name for example `F3`
/// @param words what is done
/// @param needs without which it is skipped
record FaultScript(String name, String words, Set<Injector> needs, Act act) {
  /// Injects and checks; what does not hold is thrown as [NotHeld].
  interface Act {
    /// Injects the fault. @return the figures, for people
    String run(Stage stage) throws Exception;
  }
}
