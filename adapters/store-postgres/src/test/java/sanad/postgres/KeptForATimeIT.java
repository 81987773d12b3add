package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.store.LineFilter;
import sanad.store.PostStatus;
import sanad.store.Quarantined;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;

/// What need not be kept for ever is not: statuses of posts that nobody can ask for any more, and
/// the same page written down each time that it is fetched.
class KeptForATimeIT {
  private static final UUID POSTS = new UUID(0xe7e1c15e00004000L, 0xa000000000000001L);

  private final PostgresUnderTest under = new PostgresUnderTest(Cast.NOW);
  private final Exercise exercise = new Exercise(under, Cast.DEMO_MA);

  @BeforeEach
  void found() {
    exercise.found();
  }

  @AfterEach
  void end() {
    under.close();
  }

  @Test
  void a_status_goes_when_nobody_can_ask_for_it_any_more() {
    exercise.openForPosts(POSTS, Cast.DEMO_ES);
    status(1, Optional.of(Cast.NOW));
    status(2, Optional.of(Cast.NOW.plus(Duration.ofHours(2))));
    status(3, Optional.empty());
    under.postgres().round();
    assertThat(rows("journal.post")).isEqualTo("3");

    under.moveTo(Cast.NOW.plus(PostStatus.KEPT).plusSeconds(1));
    under.postgres().round();

    assertThat(rows("journal.post")).isEqualTo("2");
  }

  /// More than go in one transaction; a clock that was ahead meanwhile puts nothing off.
  @Test
  void what_lies_apart_goes_after_its_time_with_a_leaf() {
    exercise.write(
        Cast.partner(Cast.DEMO_ES),
        Exercise.CT,
        w -> {
          for (int n = 1; n <= 1_001; n++) {
            w.quarantine(apart(n, Cast.NOW));
          }
          w.quarantine(apart(2_000, Cast.NOW.plusSeconds(60)));
          return true;
        });
    under.postgres().round();
    assertThat(rows("work.quarantine")).isEqualTo("1002");
    under.moveTo(Cast.NOW.plus(Quarantined.KEPT));
    under.postgres().round();
    assertThat(rows("work.quarantine")).isEqualTo("1");
    assertThat(rows("log.leaf where code = 'quarantine.end'")).isEqualTo("2");
    under.postgres().round();
    assertThat(rows("log.leaf where code = 'quarantine.end'")).isEqualTo("2");
  }

  private static Quarantined apart(int n, Instant at) {
    return new Quarantined(
        new UUID(0xe7e1c15e00004000L, 0xc000000000000000L | n),
        Cast.DEMO_ES.id(),
        "",
        "",
        "EXERCISE",
        "malformed",
        at);
  }

  private void status(int n, Optional<Instant> completed) {
    var status =
        new PostStatus(
            new UUID(0xe7e1c15e00004000L, 0xb000000000000000L | n),
            POSTS,
            Cast.DEMO_ES.id(),
            Cast.NOW,
            1,
            completed.isPresent() ? 1 : 0,
            0,
            List.of(),
            List.of(),
            completed);
    exercise.write(
        Cast.partner(Cast.DEMO_ES),
        Exercise.CT,
        w -> {
          w.save(status);
          return true;
        });
  }

  @Test
  void a_page_that_is_fetched_again_is_written_down_once() {
    for (int n = 1; n <= 3; n++) {
      exercise.put(Exercise.place(n, "EXERCISE place " + n), new HandlingBuilder().build());
    }
    fetch(LineFilter.ALL, 1);
    fetch(LineFilter.ALL, 3);
    fetch(only(1, 3), 3);
    assertThat(rows("journal.served")).isEqualTo("2");
    for (int again = 0; again < 3; again++) {
      fetch(LineFilter.ALL, 3);
      fetch(LineFilter.ALL, 1);
      fetch(only(1, 2), 3);
      fetch(only(2, 3), 2);
    }
    assertThat(rows("journal.served")).isEqualTo("2");
  }

  private static LineFilter only(int... places) {
    var ids =
        Arrays.stream(places).mapToObj(n -> Exercise.id("location", n)).collect(Collectors.toSet());
    return new LineFilter(Optional.empty(), ids, Set.of(), LineFilter.Versions.NEWEST, Set.of());
  }

  private void fetch(LineFilter filter, int limit) {
    under.moveTo(under.now().plusSeconds(1));
    var collection = exercise.release(Cast.DEMO_ES).id();
    var page =
        exercise.as(
            Cast.partner(Cast.DEMO_ES), s -> s.collections().plan(collection, filter, 0, limit));
    assertThat(page.orElseThrow().lines()).isNotEmpty();
  }

  private String rows(String table) {
    return TestCluster.ONE.ask(under.database(), "select count(*) from " + table);
  }
}
