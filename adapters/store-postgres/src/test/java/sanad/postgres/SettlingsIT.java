package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.stix.StixId;
import sanad.store.Line;
import sanad.store.LineFilter;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;

/// EXERCISE. A database of an earlier node, which put the times of what a row names into the row's
/// own.
class SettlingsIT {
  private static final StixId LEAD = Exercise.id("location", 1);
  private static final StixId STEP = Exercise.id("location", 2);
  private static final StixId OURS = Exercise.id("location", 3);

  private static final int LARGE = 2 * Settlings.PART;

  private final PostgresUnderTest under = new PostgresUnderTest(Cast.NOW);
  private final Exercise exercise = new Exercise(under, Cast.DEMO_MA);

  @BeforeEach
  void what_an_earlier_node_left() {
    exercise.found();
    exercise.put(
        Exercise.place(1, "EXERCISE lead"),
        new HandlingBuilder().reviewBy(Cast.NOW.plusSeconds(60)).build());
    exercise.put(
        Exercise.place(2, "EXERCISE step", LEAD),
        new HandlingBuilder().by(Cast.DEMO_ES).to(Cast.DEMO_MA).build());
    exercise.put(Exercise.place(3, "EXERCISE of ours", LEAD), new HandlingBuilder().build());
  }

  @AfterEach
  void end() {
    under.close();
  }

  @Test
  void the_step_on_a_lead_is_read_at_its_giver_after_the_review() throws IOException {
    upgrade();
    under.moveTo(Cast.NOW.plusSeconds(61));
    assertThat(exercise.sees(exercise.analyst(), STEP)).isTrue();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_ES), OURS)).isFalse();
  }

  /// The lead is its receiver's own, who may have walked past the line of what names it.
  @Test
  void what_is_releasable_again_has_a_new_line() throws IOException {
    exercise.put(
        Exercise.place(4, "EXERCISE lead of a partner"),
        new HandlingBuilder()
            .by(Cast.DEMO_ES)
            .to(Cast.DEMO_MA)
            .reviewBy(Cast.NOW.plusSeconds(60))
            .build());
    exercise.put(
        Exercise.place(5, "EXERCISE step of ours", Exercise.id("location", 4)),
        new HandlingBuilder().build());
    long walked = lines(0).getLast().number();
    under.moveTo(Cast.NOW.plusSeconds(61));
    upgrade();
    assertThat(lines(walked)).extracting(Line::id).containsExactly(Exercise.id("location", 5));
  }

  /// A claim, and so a transaction, lasts a minute.
  @Test
  void a_large_store_is_done_in_several_transactions() throws IOException {
    more(LARGE);
    upgrade();
    assertThat(ask("select count(*) from item.version where 0 = any(needs)"))
        .isEqualTo(String.valueOf(LARGE + 2));
    assertThat(Integer.parseInt(ask("select count(distinct xmin::text) from item.version"), 10))
        .isGreaterThan(LARGE / Settlings.PART);
    assertThat(ask("select count(*) from log.leaf where code = 'item.settle'")).isEqualTo("1");
  }

  /// Rows as [#OURS] is one.
  private void more(int rows) {
    TestCluster.ONE.superuser(
        under.database(),
        List.of(
            """
            insert into item.version overriding system value
            select r.* from item.version v, generate_series(1, %s) g, lateral jsonb_populate_record(v,
              jsonb_build_object('row', 1000 + g, 'id', gen_random_uuid(), 'object_key', gen_random_uuid())) r
            where v.id = '%s'
            """
                .formatted(rows, OURS.uuid())));
  }

  private String ask(String sql) {
    return TestCluster.ONE.ask(under.database(), sql);
  }

  @Test
  void it_is_done_once() throws IOException {
    upgrade();
    under.restart();
    under.settle();
    assertThat(ask("select count(*) from log.leaf where code = 'item.settle'")).isEqualTo("1");
  }

  /// As the step of the upgrade finds it: all times in the row's own, and no columns beside them.
  private void upgrade() throws IOException {
    List<String> steps =
        new ArrayList<>(
            List.of(
                "drop policy release on item.version",
                """
                update item.version v set needs = array_remove(v.needs, 0), review_by = n.review, destroy_after = n.destroy
                from (select o.row, min(coalesce(t.handled_review, 'infinity')) as review,
                    min(coalesce(t.handled_destroy, 'infinity')) as destroy
                  from item.version o join item.version t on t.row = o.row or t.object_key = any(o.names) group by o.row) n
                where n.row = v.row
                """,
                "drop table sched.settling"));
    for (String column : columns()) {
      steps.add("alter table item.version drop column " + column);
    }
    steps.add(
        "create policy release on item.version as restrictive for all to public using (true)");
    steps.add(text("/db/migration/V0030__named_times.sql"));
    steps.add(
        "update sched.opening set at = '%s' where at = (select at from sched.settling)"
            .formatted(under.now()));
    TestCluster.ONE.superuser(under.database(), steps);
    under.restart();
    under.settle();
  }

  private List<String> columns() {
    return List.of(
        TestCluster.ONE
            .ask(
                under.database(),
                "select string_agg(attname, ' ') from pg_attribute where attrelid ="
                    + " 'item.version'::regclass and attname like 'named\\_%' and not attisdropped")
            .split(" "));
  }

  private List<Line> lines(long after) {
    var collection = exercise.release(Cast.DEMO_ES).id();
    return exercise
        .as(
            Cast.partner(Cast.DEMO_ES),
            s -> s.collections().plan(collection, LineFilter.ALL, after, 100))
        .orElseThrow()
        .lines();
  }

  private static String text(String resource) throws IOException {
    try (var in = SettlingsIT.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
