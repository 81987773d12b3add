package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sanad.handling.Handling;
import sanad.handling.Party;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.stix.StixObject;
import sanad.store.Collections;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.LineFilter;
import sanad.store.Put;
import sanad.store.Session;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;

/// What a request reads does not grow with what is held: not with what the viewer may not see, nor
/// with what is of another kind, nor with how common a word is. Seen in the rows that the server
/// took, not in time.
final class GrowthIT {
  private static final int MANY = 3 * SearchBlocks.ROWS;
  private static final int FEW = 10;
  private static final int PAGE = 50;

  /// A page, the rows around it, and what a query looks at beside them.
  private static final long ENOUGH = 4 * PAGE;

  private static PostgresUnderTest under;
  private static Exercise exercise;
  private static ReadRows server;

  @BeforeAll
  static void fill() {
    under = new PostgresUnderTest(Cast.NOW);
    exercise = new Exercise(under, Cast.DEMO_MA);
    exercise.found();
    var all = new HandlingBuilder().to(Cast.COALITION).build();
    for (int from = 0; from < MANY; from += 1_000) {
      put(IntStream.range(from, Math.min(MANY, from + 1_000)).toArray(), all);
    }
    put(
        IntStream.range(MANY, MANY + FEW).toArray(),
        new HandlingBuilder().to(Cast.DEMO_FR).build());
    fetchAll(Cast.DEMO_FR);
    // France leaves the coalition: thousands of its lines are none of its business any more
    under.moveTo(Instant.parse("2026-12-02T00:00:00Z"));
    under.settle();
    TestCluster.ONE.superuser(under.database(), List.of("analyze"));
    server = ReadRows.of(under.database());
    under.restart();
  }

  private static void put(int[] numbers, Handling handling) {
    Map<StixObject, Handling> objects = new HashMap<>();
    for (int n : numbers) {
      objects.put(Exercise.place(n, "EXERCISE common rare" + n), handling);
    }
    exercise.putAll(objects);
  }

  private static void fetchAll(Party partner) {
    var collection = exercise.release(partner).id();
    long after = 0;
    boolean more = true;
    while (more) {
      var from = after;
      var page =
          exercise
              .as(
                  Cast.partner(partner),
                  s -> s.collections().plan(collection, LineFilter.ALL, from, 1_000))
              .orElseThrow();
      after = page.next();
      more = page.more();
    }
  }

  @AfterAll
  static void end() {
    under.close();
  }

  private static <T> T reads(Viewer viewer, long most, Function<Session, T> request) {
    exercise.as(viewer, request);
    var read = server.during(() -> exercise.as(viewer, request));
    assertThat(read.rows()).as(read.plans()).isBetween(1L, most);
    assertThat(read.plans()).doesNotContain("Seq Scan on version", "Seq Scan on line");
    return read.answer();
  }

  private static List<Held> found(Viewer viewer, String words, long most) {
    return reads(viewer, most, s -> s.items().search(words, PAGE, Optional.empty())).rows();
  }

  @Test
  void a_word_of_every_object_is_looked_for_in_one_block() {
    assertThat(found(exercise.analyst(), "common", SearchBlocks.ROWS + ENOUGH)).hasSize(PAGE);
  }

  @Test
  void a_rare_word_is_found_however_old() {
    assertThat(found(exercise.analyst(), "rare7", ENOUGH)).hasSize(1);
    assertThat(found(exercise.analyst(), "common rare" + (MANY - 1), ENOUGH)).hasSize(1);
  }

  @Test
  void who_may_see_ten_finds_them_among_thousands() {
    assertThat(found(Cast.partner(Cast.DEMO_FR), "common", ENOUGH)).hasSize(FEW);
  }

  @Test
  void pages_of_a_search_go_on_where_the_last_ended() {
    Optional<String> from = Optional.empty();
    int seen = 0;
    do {
      var at = from;
      var page = exercise.as(exercise.analyst(), s -> s.items().search("common", 1_000, at));
      seen += page.rows().size();
      from = page.next();
    } while (from.isPresent());
    assertThat(seen).isEqualTo(MANY + FEW);
  }

  @Test
  void a_list_walks_past_nothing_of_another_type_or_originator() {
    var types = ItemQuery.ALL.ofTypes("location", "report", "sanad-lead");
    reads(exercise.analyst(), ENOUGH, s -> s.items().list(types, PAGE, Optional.empty()));
    var none = ItemQuery.ALL.ofTypes("location", "report").received();
    var others =
        new ItemQuery(
            none.types(), Optional.of(Cast.DEMO_FR.id()), false, none.references(), none.since());
    var read =
        server.during(
            () ->
                exercise.as(
                    exercise.analyst(),
                    s -> s.items().list(others, PAGE, Optional.empty()).rows()));
    assertThat(read.answer()).isEmpty();
    assertThat(read.rows()).as(read.plans()).isLessThan(ENOUGH);
  }

  @Test
  void a_sweep_walks_one_type_and_reads_a_page() {
    var register = new Viewer.NodeTask(Viewer.Task.REGISTER);
    for (var type : List.of("location", "identity")) {
      var query = ItemQuery.ALL.ofTypes(type);
      var read =
          server.during(
              () ->
                  exercise.as(
                      register,
                      Purpose.ADMINISTRATION,
                      s -> {
                        var first = s.items().sweep(query, PAGE, Optional.empty());
                        return first.next().isEmpty()
                            ? first
                            : s.items().sweep(query, PAGE, first.next());
                      }));
      assertThat(read.rows()).as(read.plans()).isLessThan(2 * ENOUGH);
      assertThat(read.plans()).contains("using version_type on version");
    }
  }

  @Test
  void the_lines_of_who_may_see_ten_are_ten() {
    var viewer = Cast.partner(Cast.DEMO_FR);
    var collection = exercise.release(Cast.DEMO_FR).id();
    for (var filter : filters()) {
      var page =
          reads(
              viewer,
              ENOUGH,
              s -> s.collections().outline(collection, filter, 0, 1_000, Long.MAX_VALUE));
      assertThat(page.map(Collections.Outline::numbers).orElseThrow()).hasSize(FEW);
    }
  }

  @Test
  void who_holds_an_object_is_found_by_its_lines_and_not_by_all_that_were_fetched() {
    var holders =
        reads(exercise.analyst(), ENOUGH, s -> s.collections().holders(Exercise.id("location", 7)));
    assertThat(holders).extracting(Collections.Holder::party).containsExactly(Cast.DEMO_FR.id());
  }

  /// A partner may send a thousand objects each of which names the one before it.
  @Test
  void a_long_chain_is_followed_in_few_questions() {
    var handling = new HandlingBuilder().build();
    Map<StixObject, Handling> chain = new LinkedHashMap<>();
    for (int n = 0; n < 300; n++) {
      chain.put(link(n), handling);
    }
    exercise.putAll(chain);
    for (var object :
        List.of(link(300), Exercise.place(900_000, "EXERCISE link", Cast.NOW.plusSeconds(1)))) {
      var read = server.during(() -> exercise.put(object, handling));
      assertThat(read.answer()).isEqualTo(Put.STORED);
      assertThat(read.plans().split("Query Text").length).as("statements").isLessThan(150);
    }
  }

  private static StixObject link(int n) {
    return n == 0
        ? Exercise.place(900_000, "EXERCISE link")
        : Exercise.place(900_000 + n, "EXERCISE link", Exercise.id("location", 900_000 + n - 1));
  }

  @Test
  void a_migration_takes_as_long_as_there_are_rows() throws Exception {
    try (var connection = under.postgres().database().migrator().getConnection();
        var asked = connection.createStatement()) {
      for (var limit : List.of("statement_timeout", "idle_in_transaction_session_timeout")) {
        try (var told = asked.executeQuery("show " + limit)) {
          told.next();
          assertThat(told.getString(1)).as(limit).isEqualTo("0");
        }
      }
      assertThat(connection.getNetworkTimeout()).isZero();
    }
  }

  private static List<LineFilter> filters() {
    var all = LineFilter.ALL;
    return List.of(
        all,
        new LineFilter(
            Optional.of(Instant.EPOCH), Set.of(), Set.of(), all.versions(), all.specVersions()),
        new LineFilter(
            Optional.empty(), Set.of(), Set.of("location"), all.versions(), all.specVersions()));
  }
}
