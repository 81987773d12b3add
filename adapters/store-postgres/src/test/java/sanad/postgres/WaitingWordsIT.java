package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.handling.Handling;
import sanad.stix.StixObject;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;

class WaitingWordsIT {
  private final PostgresUnderTest under = new PostgresUnderTest(Cast.NOW);
  private final Exercise exercise = new Exercise(under, Cast.DEMO_MA);

  @BeforeEach
  void found() {
    // the server's own rounds would enter the words too, whenever they come by
    TestCluster.ONE.superuser(
        under.database(), List.of("alter table item.version set (autovacuum_enabled = off)"));
    exercise.found();
  }

  @AfterEach
  void end() {
    under.close();
  }

  private void write(int from) {
    Map<StixObject, Handling> objects = new HashMap<>();
    var all = new HandlingBuilder().to(Cast.COALITION).build();
    for (int n = from; n < from + 50; n++) {
      objects.put(Exercise.place(n, "EXERCISE " + n), all);
    }
    exercise.putAll(objects);
  }

  /// How many pages of words waited; none does afterwards.
  private int waited() {
    return Integer.parseInt(
        TestCluster.ONE.ask(
            under.database(), "select gin_clean_pending_list('item.version_words'::regclass)"));
  }

  @Test
  void words_are_entered_when_the_writers_pause_and_not_before() {
    write(0);
    new WaitingWords(Duration.ofDays(1)).enter(under.postgres().database());
    assertThat(waited()).isPositive();

    write(50);
    new WaitingWords(Duration.ZERO).enter(under.postgres().database());
    assertThat(waited()).isZero();
  }

  @Test
  void the_node_s_round_enters_what_its_store_wrote() throws InterruptedException {
    under.postgres().round();
    write(0);
    Thread.sleep(WaitingWords.PAUSE.plusMillis(1));
    under.postgres().round();
    assertThat(waited()).isZero();
  }
}
