package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.handling.Caveat;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.Marked;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;

/// Between the commit of a write and the moment at which the node knows of it, readers find rows of
/// classes that the node has not met. A second store on the same database makes that moment last.
class JustCommittedIT {
  private static final StixId ONE = Exercise.id("location", 1);

  private final PostgresUnderTest under = new PostgresUnderTest(Cast.NOW);
  private final Exercise exercise = new Exercise(under, Cast.DEMO_MA);
  private PostgresStore writer;

  @BeforeEach
  void found() {
    exercise.found();
    exercise.sees(exercise.analyst(), ONE);
    writer = PostgresStore.open(TestCluster.ONE.settings(under.database(), under::now));
  }

  @AfterEach
  void end() {
    writer.close();
    under.close();
  }

  @Test
  void a_row_of_a_class_that_came_with_it_is_read() {
    var handling = new HandlingBuilder().caveats(Set.of(Caveat.values())).build();
    var place = Exercise.place(1, "EXERCISE hill");
    var marked = new Marked(place, Cast.DEMO_MA.id(), handling, Optional.empty());
    try (var session = writer.open(exercise.analyst(), Exercise.CT)) {
      session.write(Act.of("exercise.write", Act.Kind.COLLECTION), w -> w.put(List.of(marked)));
    }
    var analyst = exercise.analyst();
    assertThat(exercise.as(analyst, s -> s.items().get(ONE)).map(Held::handling))
        .contains(handling);
    assertThat(exercise.rows(analyst, s -> s.items().versions(ONE))).hasSize(1);
    assertThat(exercise.as(analyst, s -> s.items().list(ItemQuery.ALL, 5, Optional.empty())).rows())
        .hasSize(1);
  }
}
