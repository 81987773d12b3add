package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.handling.ItemState;
import sanad.handling.Party;
import sanad.stix.StixId;
import sanad.store.Release;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;

/// EXERCISE. A database of an earlier node, whose withdrawals named the agencies that lost an item
/// by them and left a name open as long as a member kept the item otherwise.
class ClosingsIT {
  private static final StixId BY_NAME = Exercise.id("location", 1);
  private static final StixId BY_GROUP = Exercise.id("location", 2);
  private static final Instant FR_HAS_LEFT = Instant.parse("2026-12-01T00:00:00Z");
  private static final Instant ES_HAS_JOINED = Instant.parse("2026-12-16T00:00:00Z");

  private final PostgresUnderTest under = new PostgresUnderTest(Cast.NOW);
  private final Exercise exercise = new Exercise(under, Cast.DEMO_MA);
  private int releases;

  @BeforeEach
  void what_an_earlier_node_left() {
    exercise.found();
    var both = new HandlingBuilder().to(Cast.COALITION, Cast.DEMO_FR).build();
    exercise.put(Exercise.place(1, "EXERCISE one"), both);
    exercise.put(Exercise.place(2, "EXERCISE two"), both);
    release(BY_NAME, Cast.COALITION);
    exercise.save(release(BY_NAME, Cast.DEMO_FR).withdrawn(Cast.NOW));
    release(BY_GROUP, Cast.DEMO_FR);
    exercise.save(release(BY_GROUP, Cast.COALITION).withdrawn(Cast.NOW));
    exercise.state(BY_GROUP, ItemState.FRESH.withdrawnAlsoFrom(Set.of(Cast.DEMO_XA.id())));
  }

  @AfterEach
  void end() {
    under.close();
  }

  @Test
  void who_lost_its_own_name_has_it_no_more_when_it_leaves_the_group() throws IOException {
    upgrade();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_FR), BY_NAME)).isTrue();
    under.moveTo(FR_HAS_LEFT);
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_FR), BY_NAME)).isFalse();
  }

  @Test
  void who_joins_the_group_later_reads_nothing_of_what_was_withdrawn_from_it() throws IOException {
    upgrade();
    under.moveTo(ES_HAS_JOINED);
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), BY_GROUP)).isFalse();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), BY_NAME)).isTrue();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_FR), BY_GROUP)).isTrue();
  }

  @Test
  void it_is_done_once() throws IOException {
    upgrade();
    assertThat(leaves()).isEqualTo("1");
    exercise.state(BY_NAME, ItemState.FRESH);
    under.moveTo(FR_HAS_LEFT);
    under.restart();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_FR), BY_NAME)).isTrue();
    assertThat(leaves()).isEqualTo("1");
  }

  /// As the step of the upgrade does it, and as this exercise's clock would have it.
  private void upgrade() throws IOException {
    TestCluster.ONE.superuser(
        under.database(),
        List.of(
            "drop table sched.closing",
            text("/db/migration/V0029__closings.sql"),
            "update sched.opening set at = '%s' where at = (select at from sched.closing)"
                .formatted(Cast.NOW)));
    under.restart();
  }

  private static String text(String resource) throws IOException {
    try (var in = ClosingsIT.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String leaves() {
    under.settle();
    return TestCluster.ONE.ask(
        under.database(), "select count(*) from log.leaf where code = 'release.close'");
  }

  private Release release(StixId item, Party to) {
    return exercise.released(
        new UUID(0xe7e1c15e00004000L, 0x8000000000000000L | ++releases),
        new HandlingBuilder().build(),
        List.of(item),
        to);
  }
}
