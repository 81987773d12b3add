package sanad.testkit.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import sanad.handling.Party;
import sanad.testkit.Cast;

/// What every contract of a store has: an exercise before each test, the invariants after it.
public abstract class StoreContract {
  private final List<Exercise> exercises = new ArrayList<>();
  protected Exercise exercise = new Exercise(new InMemoryUnderTest(Cast.NOW), Cast.DEMO_MA);

  /// A new store with nothing in it, at an instant.
  protected abstract StoreUnderTest start(Instant at);

  @BeforeEach
  public void found() {
    exercise = founded(Cast.DEMO_MA, Cast.NOW);
  }

  @AfterEach
  public void holds() {
    try {
      exercises.forEach(one -> new Invariants(one).hold());
    } finally {
      exercises.forEach(one -> one.under().close());
    }
  }

  /// A founded node of an agency of the cast.
  protected Exercise founded(Party self, Instant at) {
    var made = new Exercise(start(at), self);
    exercises.add(made);
    made.found();
    return made;
  }
}
