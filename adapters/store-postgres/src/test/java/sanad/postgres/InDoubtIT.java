package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.handling.Agreement;
import sanad.handling.Viewer;
import sanad.store.Collection;
import sanad.store.LineFilter;
import sanad.store.Store;
import sanad.store.StoreUnavailable;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;
import sanad.testkit.contract.StoreUnderTest;

/// A write whose commit was done and whose answer was lost: what the store keeps at hand follows
/// the database, and not what it last heard.
///
/// **Source:** reliability.md F3, F23; S1, S2, S8.
class InDoubtIT {
  private static final Viewer PARTNER = Cast.partner(Cast.DEMO_ES);

  private final TestCluster cluster = TestCluster.ONE;
  private final AtomicReference<Instant> time = new AtomicReference<>(Cast.NOW);
  private final LostCommit way = LostCommit.before(cluster.server().port());
  private final String database = cluster.copy();
  private final PostgresStore store = open();
  private final Exercise exercise = new Exercise(new Under(), Cast.DEMO_MA);

  private PostgresStore open() {
    StoreSettings direct = cluster.settings(database, time::get);
    return PostgresStore.open(
        new StoreSettings(
            "jdbc:postgresql://127.0.0.1:" + way.port() + "/" + database,
            direct.secrets(),
            time::get,
            direct.random(),
            direct.time()));
  }

  @BeforeEach
  void found() {
    exercise.found();
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    assertThat(exercise.sees(PARTNER, Exercise.id("location", 1))).isTrue();
  }

  @AfterEach
  void drop() throws Exception {
    store.close();
    way.close();
    cluster.drop(database);
  }

  @Test
  void an_agreement_that_ended_in_doubt_has_ended() {
    Agreement accord = Cast.ACCORD;
    Agreement ended =
        new Agreement(
            accord.id(),
            accord.name(),
            accord.parties(),
            accord.purposes(),
            accord.ceiling(),
            accord.equivalences(),
            accord.retention(),
            accord.from(),
            accord.until(),
            Optional.of(Cast.NOW));
    way.arm();
    assertThatThrownBy(() -> exercise.register(w -> w.save(ended)))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(exercise.sees(PARTNER, Exercise.id("location", 1))).isFalse();
    assertThat(exercise.rows(PARTNER, s -> s.collections().list()))
        .extracting(Collection::agreement)
        .doesNotContain(accord.id());
  }

  @Test
  void what_was_put_in_doubt_reaches_the_partner() {
    way.arm();
    assertThatThrownBy(
            () -> exercise.put(Exercise.place(2, "EXERCISE dale"), new HandlingBuilder().build()))
        .isInstanceOf(StoreUnavailable.class);
    exercise.under().settle();
    assertThat(offered()).containsExactly("EXERCISE hill", "EXERCISE dale");
  }

  /// The names of the places that a partner is served.
  private List<String> offered() {
    var collection = exercise.release(Cast.DEMO_ES).id();
    return exercise.as(
        PARTNER,
        session -> {
          var texts = new ArrayList<String>();
          var plan = session.collections().plan(collection, LineFilter.ALL, 0, 10).orElseThrow();
          session.collections().stream(plan, texts::add);
          return texts.stream()
              .map(text -> text.replaceAll(".*\"name\":\"([^\"]*)\".*", "$1"))
              .toList();
        });
  }

  private final class Under implements StoreUnderTest {
    @Override
    public Store store() {
      return store;
    }

    @Override
    public Instant now() {
      return time.get();
    }

    @Override
    public void moveTo(Instant instant) {
      time.set(instant);
    }

    /// As the node's timer does.
    @Override
    public void settle() {
      store.openDue();
      store.sequenceLog();
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
