package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.stix.StixId;
import sanad.store.StoreUnavailable;

/// A node of before the tables of rows and lines were made anew keeps every value of them, and is
/// held to the same rules afterwards.
///
/// **Source:** docs/decisions/0029, 0034 and 0035.
class EarlierNodeIT {
  private static final String NAME = "earlier_node";
  private static final String BEFORE = "16";

  private final TestCluster cluster = TestCluster.ONE;

  @BeforeEach
  void make() {
    cluster.superuser("postgres", List.of("create database " + NAME));
    DatabasePlan plan =
        DatabasePlan.of(cluster.server().folder().resolve("secrets"), TestCluster.RANDOM);
    cluster.superuser(NAME, plan.statements());
    cluster.superuser(NAME, plan.asSuperuser());
  }

  @AfterEach
  void drop() {
    cluster.drop(NAME);
  }

  @Test
  void keeps_its_rows_and_lines() {
    try (Database database = before()) {
      String before = values();

      database.migrate();

      assertThat(before).contains("EXERCISE 3").hasSizeGreaterThan(5_000);
      assertThat(values()).isEqualTo(before);
      database.loadKeys();
      List<CatalogCheck.Finding> findings =
          database.in(ServingRole.TASK, tx -> CatalogCheck.run(tx, StoreSettings.Time.MOVABLE));
      assertThat(findings).isEmpty();
    }
  }

  @Test
  void refuses_the_database_of_a_later_one() {
    try (Database database = before()) {
      database.migrate();
      cluster.superuser(
          NAME,
          List.of(
              """
              insert into migration.flyway_schema_history select installed_rank + 1, '9999', 'of a later node', type,
                'V9999__later.sql', checksum, installed_by, installed_on, execution_time, success
              from migration.flyway_schema_history order by installed_rank desc limit 1
              """));

      assertThatThrownBy(database::migrate)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("SANAD-STORE-010")
          .hasMessageContaining("9999");
    }
  }

  @Test
  void its_lines_tell_when_they_end() {
    try (Database database = before()) {
      cluster.superuser(
          NAME,
          List.of(
              """
              insert into journal.collection (id, agreement, partner, purpose, kind)
              select collection, gen_random_uuid(), gen_random_uuid(), 'ct-investigation', 'release' from journal.line
              """,
              "update journal.line set class = (30 - number) % 5, passed = false",
              "update item.version set review_by = '2031-01-01Z', destroy_after = '2032-01-01Z', needs = '{}'",
              "update item.version set needs = array[class] where row = 11",
              "update item.version set needs = array[class, 77] where row = 12",
              "update item.version set review_by = '2033-01-01Z' where row = 13",
              "update journal.line set class = 9 where row = 14",
              """
              update item.version set needs = '{77}', originator = (select c.partner from journal.collection c
                join journal.line l on l.collection = c.id where l.row = 15) where row = 15
              """));

      database.migrate();

      assertThat(ends("0, 10, 11, 12, 13, 14, 15"))
          .isEqualTo("-infinity 2031 2031 -infinity 2032 -infinity 2032");
    }
  }

  @Test
  void its_rows_have_the_numbers_of_their_words_and_what_they_name() {
    try (Database database = before()) {
      cluster.superuser(
          NAME,
          List.of(
              """
              insert into item.reference (row, class, target, exempt)
              select 7, 2, ('00000000-0000-0000-0000-00000000000' || n)::uuid, n % 2 = 1 from generate_series(1, 4) n
              """));

      database.migrate();

      assertThat(numbers(7))
          .containsExactlyInAnyOrder(
              WordKeys.ofBlock(7),
              WordKeys.in(2, WordKeys.word("word")),
              WordKeys.in(2, WordKeys.word("7")));
      assertThat(lasts("names", 7)).isEqualTo("2 4");
      assertThat(lasts("carries", 7)).isEqualTo("1 3");
      assertThat(lasts("names", 8)).isEmpty();
    }
  }

  /// The rule says otherwise by now than when its answers were kept.
  @Test
  void the_rule_is_asked_again_for_its_classes() {
    try (Database database = before()) {
      cluster.superuser(
          NAME,
          List.of(
              "insert into item.class (id, originator, definition) values (1, gen_random_uuid(), '')"));

      database.migrate();

      assertThat(
              cluster.ask(NAME, "select exists (select from sched.opening where not done)::text"))
          .isEqualTo("true");
    }
  }

  /// An id means the object of whoever put it first and still has it here.
  @Test
  void its_candidates_are_about_the_object_that_is_held() {
    try (Database database = before()) {
      database.migrations().target("25").load().migrate();
      String id = "00000000-0000-4000-8000-000000000001";
      cluster.superuser(
          NAME,
          List.of(
              """
              update item.version set type = 'identity', id = '%s', object_key = '%s',
                class = case row when 3 then 0 else 1 end where row in (3, 4, 5)
              """
                  .formatted(id, NewRows.objectKey(StixId.parse("identity--" + id))),
              """
              insert into work.hit (pair, object_type, object_id, list, reference, print, other_print, list_version,
                score, found_at, gone)
              values (gen_random_uuid(), 'identity', '%s', 'EXERCISE', '1', '', '', 1, 1, now(), false)
              """
                  .formatted(id)));

      database.migrate();

      assertThat(
              cluster.ask(
                  NAME,
                  "select v.row::text from work.hit h join item.version v on v.originator = h.object_by"))
          .isEqualTo("4");
    }
  }

  /// Filled, and not yet brought to this version.
  private Database before() {
    Database database = new Database(cluster.settings(NAME, InstantSource.system()));
    database.migrations().target(BEFORE).load().migrate();
    fill();
    return database;
  }

  private List<Long> numbers(long row) {
    String words =
        cluster.ask(
            NAME, "select array_to_string(words, ' ') from item.version where row = " + row);
    return Stream.of(words.split(" ")).map(Long::valueOf).toList();
  }

  /// The last signs of a row's UUIDs.
  private String lasts(String column, long row) {
    return cluster.ask(
        NAME,
        "select coalesce((select string_agg(right(u::text, 1), ' ' order by u) from unnest(%s) u), '')"
                .formatted(column)
            + " from item.version where row = "
            + row);
  }

  private String ends(String rows) {
    return cluster.ask(
        NAME,
        "select string_agg(case when ends = '-infinity' then '-infinity' else"
            + " extract(year from ends at time zone 'UTC')::text end, ' ' order by row)"
            + " from journal.line where row in ("
            + rows
            + ")");
  }

  /// Every column has a value of its own in some row, and those that may be empty are so in others.
  private void fill() {
    cluster.superuser(
        NAME,
        List.of(
            """
            insert into item.version (row, class, needs, originator, type, id, version, version_at, modified,
              spec_version, newest, shared, by_creator, version_key, object_key, reference, restriction, approvals,
              handled_from, handled_review, handled_destroy, valid_from, review_by, destroy_after, received_from,
              collection, stored_at, bytes, words, object)
            select n, n % 5, array[n, -n], gen_random_uuid(), 'type ' || n, gen_random_uuid(), 'version ' || n,
              case when n % 2 = 0 then now() + n * interval '1 s' end, now() + n * interval '2 s', '2.' || n % 2,
              n % 3 = 0, n % 3 = 1, n % 3 = 2, gen_random_uuid(), gen_random_uuid(), 'reference ' || n,
              'restriction ' || n, 'approvals ' || n, case when n % 2 = 0 then now() + n * interval '3 s' end,
              case when n % 3 = 0 then now() + n * interval '4 s' end,
              case when n % 5 = 0 then now() + n * interval '5 s' end, now() + n * interval '6 s',
              now() + n * interval '7 s', 'infinity', case when n % 7 = 0 then gen_random_uuid() end,
              case when n % 11 = 0 then gen_random_uuid() end, now() + n * interval '8 s', 1000 + n,
              array_to_tsvector(array['#0', n % 5 || ':word', n % 5 || ':' || n]), 'EXERCISE ' || n
            from generate_series(1, 30) n
            """,
            """
            insert into journal.line (collection, number, date_added, passed, row, type, id, version, by_creator, bytes,
              class, alone)
            select gen_random_uuid(), n, now() + n * interval '1 s', n % 2 = 0, 30 - n, 'type ' || n, gen_random_uuid(),
              'version ' || n, n % 3 = 0, 2000 + n, n % 7, n % 5 = 0
            from generate_series(1, 30) n
            """));
  }

  /// All values by the names of their columns, whatever the order of these.
  private String values() {
    return cluster.ask(
        NAME,
        """
        select (select jsonb_agg(to_jsonb(v) - array['words', 'names', 'carries', 'named_destroy', 'named_review', 'named_review_except',
            'named_review_others', 'named_from', 'named_from_except', 'named_from_others'] order by v.row) from item.version v)::text
          || (select jsonb_agg(to_jsonb(l) - 'ends' order by l.number) from journal.line l)::text
        """);
  }
}
