package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.AccessRefused;
import sanad.store.Act;
import sanad.store.Collections;
import sanad.store.ItemQuery;
import sanad.store.LineFilter;
import sanad.store.Marked;
import sanad.store.Session;
import sanad.store.StoreUnavailable;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;

/// Without its leaf nothing is answered and nothing is changed, whether the log refuses or hangs.
///
/// **Source:** decision 17; reliability.md 3.1.
class LogFailureIT {
  private static final StixId ONE = Exercise.id("location", 1);
  private static final StixId TWO = Exercise.id("location", 2);
  private static final Viewer PARTNER = Cast.partner(Cast.DEMO_ES);

  private final TestCluster cluster = TestCluster.ONE;
  private final PostgresUnderTest under = new PostgresUnderTest(Cast.NOW);
  private final Exercise exercise = new Exercise(under, Cast.DEMO_MA);
  private final List<Object> handed = new ArrayList<>();
  private UUID collection = Database.NOBODY;

  @BeforeEach
  void found() {
    exercise.found();
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    collection = exercise.release(Cast.DEMO_ES).id();
    // What a first read of each viewer writes beside its leaf is written by now.
    reads().forEach((name, read) -> exercise.as(viewer(name), done(read)));
    assertThat(handed).hasSize(reads().size());
    handed.clear();
  }

  @AfterEach
  void drop() {
    under.close();
  }

  @Test
  void where_no_leaf_may_be_appended_nothing_is_answered_and_nothing_is_changed() {
    String append = "execute on function log.append(text, text, text[], uuid[], text)";
    String roles = "sanad_desk, sanad_link, sanad_register";
    cluster.superuser(under.database(), List.of("revoke " + append + " from " + roles));
    nothingIsAnswered();
    nothingIsChanged();
    cluster.superuser(under.database(), List.of("grant " + append + " to " + roles));
    allIsAnsweredAgain();
  }

  @Test
  void where_a_leaf_cannot_be_stored_nothing_is_answered_and_nothing_is_changed() {
    cluster.superuser(
        under.database(),
        List.of(
            """
            create function public.full() returns trigger language plpgsql as $$
            begin raise exception using errcode = '53100', message = 'disk full'; end $$
            """,
            "create trigger full_disk before insert on log.leaf for each row"
                + " execute function public.full()"));
    nothingIsAnswered();
    nothingIsChanged();
    cluster.superuser(under.database(), List.of("drop trigger full_disk on log.leaf"));
    allIsAnsweredAgain();
  }

  @Test
  void where_the_log_hangs_nothing_is_answered_while_it_does() throws SQLException {
    try (Connection holder = cluster.superuser(under.database());
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table log.leaf in access exclusive mode");
      fails("read", PARTNER, s -> handed.add(s.items().get(ONE)));
      fails("plan", PARTNER, s -> handed.add(plan(s)));
      nothingIsChanged(holder);
    }
    allIsAnsweredAgain();
  }

  @Test
  void what_was_read_together_with_what_failed_is_not_answered() {
    fails(
        "together",
        exercise.analyst(),
        s ->
            handed.add(
                s.together(
                    () -> {
                      assertThat(s.items().get(ONE)).isPresent();
                      // no database holds such a text
                      assertThatThrownBy(() -> s.comparisons().hits("\0", List.of()))
                          .isInstanceOf(AccessRefused.class);
                      return s.items().get(ONE);
                    })));
  }

  private Map<String, Consumer<Session>> reads() {
    return Map.of(
        "partner reads", s -> handed.add(s.items().get(ONE)),
        "partner lists", s -> handed.add(s.items().list(ItemQuery.ALL, 10, Optional.empty())),
        "partner searches", s -> handed.add(s.items().search("hill", 10, Optional.empty())),
        "partner fetches", s -> s.collections().stream(plan(s), handed::add),
        "officer reads", s -> handed.add(s.items().get(ONE)),
        "officer lists", s -> handed.add(s.items().list(ItemQuery.ALL, 10, Optional.empty())),
        "officer reads together",
            s -> handed.add(s.together(() -> s.items().get(ONE).isPresent() && lists(s))),
        "officer lists collections", s -> handed.add(s.collections().list()),
        "officer asks who holds it", s -> handed.add(s.collections().holders(ONE)));
  }

  private static boolean lists(Session session) {
    return session.items().list(ItemQuery.ALL, 10, Optional.empty()).rows().size() == 1;
  }

  private Viewer viewer(String name) {
    return name.startsWith("partner") ? PARTNER : exercise.analyst();
  }

  private Collections.Plan plan(Session session) {
    return session.collections().plan(collection, LineFilter.ALL, 0, 10).orElseThrow();
  }

  private static Function<Session, Boolean> done(Consumer<Session> read) {
    return session -> {
      read.accept(session);
      return true;
    };
  }

  private void nothingIsAnswered() {
    reads().forEach((name, read) -> fails(name, viewer(name), read));
  }

  private void fails(String name, Viewer viewer, Consumer<Session> act) {
    assertThatThrownBy(() -> exercise.as(viewer, done(act)))
        .as(name)
        .isInstanceOf(StoreUnavailable.class);
    assertThat(handed).as("handed on: %s", name).isEmpty();
  }

  private void nothingIsChanged() {
    try (Connection asker = cluster.superuser(under.database())) {
      nothingIsChanged(asker);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// By a connection that may read the log even while it is locked.
  private void nothingIsChanged(Connection asker) throws SQLException {
    String before = state(asker);
    fails("write", exercise.analyst(), s -> handed.add(put(s)));
    assertThat(state(asker)).isEqualTo(before);
  }

  private static Object put(Session session) {
    return session.write(
        Act.of("exercise.write", Act.Kind.COLLECTION),
        w ->
            w.put(
                List.of(
                    new Marked(
                        Exercise.place(2, "EXERCISE dale"),
                        Cast.DEMO_MA.id(),
                        new HandlingBuilder().build(),
                        Optional.empty()))));
  }

  private static String state(Connection asker) throws SQLException {
    try (Statement statement = asker.createStatement();
        var row =
            statement.executeQuery(
                "select (select count(*) from item.version) || ' objects, '"
                    + " || (select count(*) from journal.line) || ' lines, '"
                    + " || (select count(*) from journal.served) || ' served, '"
                    + " || (select count(*) from log.leaf) || ' leaves'")) {
      row.next();
      return row.getString(1);
    }
  }

  private void allIsAnsweredAgain() {
    reads().forEach((name, read) -> exercise.as(viewer(name), done(read)));
    assertThat(handed).hasSize(reads().size());
    assertThat(exercise.sees(PARTNER, TWO)).isFalse();
    exercise.as(exercise.analyst(), done(s -> put(s)));
    assertThat(exercise.sees(PARTNER, TWO)).isTrue();
  }
}
