package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/// The probes of the release barrier, connected as the roles that serve, in both plan modes.
///
/// **Source:** reliability.md 3.1, 3.2; decision 16.
class GateProbesIT {
  private static final UUID ES = new UUID(1, 1);
  private static final UUID FR = new UUID(2, 2);
  private static final String CT = "ct-investigation";
  private static final String STATE =
      "select concat_ws(' ', (select count(*) from item.version), (select count(*) from"
          + " item.version where shared), (select count(*) from journal.collection), (select"
          + " max(last) from journal.collection))";

  private final TestCluster cluster = TestCluster.ONE;
  private final String database = cluster.copy();

  @BeforeEach
  void fill() {
    try (Database opened = new Database(cluster.inEarnest(database))) {
      opened.loadKeys();
    }
    cluster.superuser(
        database,
        List.of(
            "insert into gate.known_class (key) values ('\\x01'), ('\\x02')",
            "insert into gate.viewer_class values ('link', '%1$s', '%1$s', false, false, '')"
                .formatted(ES),
            "insert into gate.viewer_class values ('link', '%1$s', '%1$s', false, false, '')"
                .formatted(FR),
            allowed(ES, 1, "infinity"),
            allowed(FR, 2, "infinity"),
            row(1, 1),
            row(2, 2)));
  }

  @AfterEach
  void drop() {
    cluster.drop(database);
  }

  @Test
  void a_signed_claim_opens_its_own_classes_only() throws SQLException {
    for (String mode : List.of("force_generic_plan", "force_custom_plan")) {
      try (Connection link = serving(ServingRole.LINK)) {
        run(link, "set plan_cache_mode = " + mode);
        link.commit();
        for (int turn = 0; turn < 3; turn++) {
          claim(link, ServingRole.LINK, "link", ES, Duration.ZERO);
          assertThat(count(link)).as("ES in %s", mode).isEqualTo("1");
          link.commit();
          claim(link, ServingRole.LINK, "link", FR, Duration.ZERO);
          assertThat(ask(link, "select max(row) from item.version")).isEqualTo("2");
          link.commit();
          assertThat(count(link)).as("no claim").isEqualTo("0");
          link.commit();
        }
      }
    }
  }

  @Test
  void a_forged_widened_or_replayed_claim_is_refused() throws SQLException {
    try (Connection link = serving(ServingRole.LINK)) {
      claim(link, ServingRole.LINK, "link", ES, Duration.ZERO);
      run(
          link,
          "select set_config('sanad.claim', replace(current_setting('sanad.claim'), '"
              + ES
              + "', '"
              + FR
              + "'), true)");
      refused(link);
      claim(link, ServingRole.LINK, "link", ES, Duration.ZERO);
      run(
          link,
          "select set_config('sanad.claim', current_setting('sanad.claim'), false),"
              + " set_config('sanad.mac', current_setting('sanad.mac'), false)");
      link.commit();
      refused(link);
      run(
          link,
          "select set_config('sanad.claim', 'link|x', false), set_config('sanad.mac', '00',"
              + " false)");
      refused(link);
    }
  }

  @Test
  void a_claim_of_another_kind_or_role_is_refused() throws SQLException {
    try (Connection link = serving(ServingRole.LINK);
        Connection desk = serving(ServingRole.DESK)) {
      claim(link, ServingRole.DESK, "desk", ES, Duration.ZERO);
      refused(link);
      claim(desk, ServingRole.LINK, "link", ES, Duration.ZERO);
      refused(desk);
      claim(link, ServingRole.DESK, "link", ES, Duration.ZERO);
      refused(link);
    }
  }

  @Test
  void an_instant_beyond_five_seconds_from_the_servers_is_refused() throws SQLException {
    try (Connection link = serving(ServingRole.LINK)) {
      claim(link, ServingRole.LINK, "link", ES, Duration.ofSeconds(6));
      refused(link);
      claim(link, ServingRole.LINK, "link", ES, Duration.ofSeconds(-6));
      refused(link);
      claim(link, ServingRole.LINK, "link", ES, Duration.ofSeconds(3));
      assertThat(count(link)).isEqualTo("1");
    }
  }

  @Test
  void a_permission_that_has_ended_shows_nothing_without_any_write() throws SQLException {
    cluster.superuser(
        database,
        List.of("update gate.allowed set valid_until = now() where viewer_class = '" + ES + "'"));
    try (Connection link = serving(ServingRole.LINK)) {
      claim(link, ServingRole.LINK, "link", ES, Duration.ofSeconds(1));
      assertThat(count(link)).isEqualTo("0");
    }
  }

  @Test
  void a_reading_role_can_write_nothing_switch_nothing_off_and_make_nothing() throws SQLException {
    for (ServingRole role : List.of(ServingRole.DESK, ServingRole.LINK, ServingRole.AUDIT)) {
      for (String sql :
          List.of(
              "select * from gate.key",
              "select * from gate.allowed",
              "delete from item.version",
              "update item.version set class = 1",
              "insert into log.leaf (at, viewer, purpose, code, kind, objects, recipients,"
                  + " justification) values (now(), '', '', '', '', '{}', '{}', '')",
              "update log.leaf set code = ''",
              "truncate journal.line",
              "select * from register.officer",
              "select gate.load_key('x', 'desk', 'sanad_desk', '', '', true)",
              "select gate.refill(null, null, '{}', '{}', '{}', '{}', now(), '{}')",
              "create table public.mine (id int)",
              "create temp table item (id int)",
              "create function pg_temp.leak(text) returns boolean language sql as 'select true'",
              "set role sanad_owner",
              "select log.sequence()")) {
        if (role == ServingRole.AUDIT && sql.contains("log.sequence")) {
          continue;
        }
        try (Connection connection = serving(role)) {
          assertThatThrownBy(() -> run(connection, sql))
              .as("%s: %s", role, sql)
              .isInstanceOfSatisfying(
                  SQLException.class,
                  refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }
      }
    }
  }

  @Test
  void a_duplicate_tells_nothing_of_a_hidden_row() throws SQLException {
    UUID ours = new UUID(3, 1);
    UUID theirs = new UUID(3, 2);
    collection(ours, ES);
    collection(theirs, FR);
    cluster.superuser(
        database,
        List.of(
            "insert into journal.served values ('%s', 1, 1, '{[1,2)}', now())".formatted(theirs)));
    for (String clause : List.of("", " on conflict do nothing")) {
      String hidden = refusal(served(theirs, 1) + clause);
      assertThat(hidden).startsWith("42501").isEqualTo(refusal(served(theirs, 7) + clause));
      assertThat(refusal("insert into item.version (row) values (2)" + clause))
          .startsWith("42501")
          .isEqualTo(refusal("insert into item.version (row) values (77)" + clause));
    }
    try (Connection link = serving(ServingRole.LINK)) {
      claim(link, ServingRole.LINK, "link", ES, Duration.ZERO);
      assertThat(touched(link, served(ours, 1))).isOne();
    }
  }

  private void collection(UUID id, UUID partner) {
    cluster.superuser(
        database,
        List.of(
            "insert into gate.known_collection values ('%s', '%s')".formatted(id, partner),
            "insert into journal.collection values ('%s', '%s', '%s', '%s', 'release')"
                .formatted(id, id, partner, CT)));
  }

  private static String served(UUID collection, int line) {
    return "insert into journal.served values ('%1$s', %2$d, %2$d, '{[%2$d,%2$d]}', now())"
        .formatted(collection, line);
  }

  /// What a partner with its own claim is answered.
  private String refusal(String sql) throws SQLException {
    try (Connection link = serving(ServingRole.LINK)) {
      claim(link, ServingRole.LINK, "link", ES, Duration.ZERO);
      run(link, sql);
      return "none";
    } catch (SQLException refused) {
      return refused.getSQLState() + " " + refused.getMessage();
    }
  }

  @Test
  void no_foreign_key_and_no_exclusion_compares_with_hidden_rows() {
    assertThat(
            cluster.ask(
                database,
                "select count(*) from pg_constraint where contype in ('f', 'x') and"
                    + " connamespace::regnamespace::text in ('item', 'work', 'journal', 'register',"
                    + " 'log', 'sched')"))
        .isEqualTo("0");
  }

  @Test
  void no_serving_role_reads_or_moves_a_sequence() throws SQLException {
    String[] sequences =
        cluster
            .ask(
                database,
                "select string_agg(format('%I.%I', schemaname, sequencename), ' ') from"
                    + " pg_sequences")
            .split(" ");
    assertThat(sequences).contains("log.leaf_arrival_seq", "work.report_arrival_seq");
    for (ServingRole role : ServingRole.values()) {
      for (String sequence : sequences) {
        denied(role, "select nextval('" + sequence + "')", "42501");
        denied(role, "select last_value from " + sequence, "42501");
      }
      try (Connection connection = serving(role)) {
        assertThat(ask(connection, "select count(last_value) from pg_sequences"))
            .as("%s", role)
            .isEqualTo("0");
      }
    }
  }

  @Test
  void row_security_switched_off_is_an_error() throws SQLException {
    for (ServingRole role : List.of(ServingRole.DESK, ServingRole.LINK, ServingRole.REGISTER)) {
      try (Connection connection = serving(role)) {
        run(connection, "set row_security = off");
        assertThatThrownBy(() -> count(connection))
            .as("%s", role)
            .isInstanceOfSatisfying(
                SQLException.class,
                refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
      }
    }
  }

  @Test
  void copying_out_shows_what_is_seen_and_copying_in_is_refused() throws SQLException {
    try (Connection link = serving(ServingRole.LINK)) {
      claim(link, ServingRole.LINK, "link", ES, Duration.ZERO);
      var copied = new StringWriter();
      link.unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy item.version (row) to stdout", copied);
      assertThat(copied).hasToString("1\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    denied(ServingRole.LINK, "copy item.version (row) from stdin", "42501");
    denied(ServingRole.DESK, "copy item.version (row) from stdin", "42501");
    // It may insert, and PostgreSQL copies into no table with row security.
    denied(ServingRole.REGISTER, "copy item.version (row) from stdin", "0A000");
    denied(ServingRole.LINK, "copy item.version (row) to program 'cat'", "42501");
    denied(ServingRole.LINK, "copy item.version (row) to '/tmp/exercise'", "42501");
  }

  @Test
  void a_change_without_a_claim_touches_no_hidden_row() throws SQLException {
    collection(new UUID(3, 1), ES);
    String before = cluster.ask(database, STATE);
    untouched(ServingRole.REGISTER, "update item.version set shared = true");
    untouched(
        ServingRole.REGISTER,
        "merge into item.version v using (values (2::bigint)) s (row) on v.row = s.row"
            + " when matched then update set shared = true");
    untouched(
        ServingRole.REGISTER,
        "merge into item.version v using (values (9::bigint)) s (row) on v.row = s.row"
            + " when not matched by source then update set shared = true");
    untouched(ServingRole.REGISTER, "update journal.collection set last = 9");
    untouched(ServingRole.ERASER, "delete from item.version");
    untouched(ServingRole.ERASER, "delete from journal.collection");
    assertThat(cluster.ask(database, STATE)).isEqualTo(before).isEqualTo("2 0 1 0");
    denied(ServingRole.LINK, "select row from item.version for update", "42501");
    // The log names pages by the numbers of their lines.
    denied(ServingRole.REGISTER, "update journal.line set number = 1", "42501");
    denied(ServingRole.REGISTER, "update journal.line set id = gen_random_uuid()", "42501");
    denied(ServingRole.TASK, "update journal.collection set last = 9", "42501");
  }

  private void untouched(ServingRole role, String sql) throws SQLException {
    try (Connection connection = serving(role)) {
      assertThat(touched(connection, sql)).as("%s: %s", role, sql).isZero();
      connection.commit();
    }
  }

  private static int touched(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  @Test
  void nothing_of_a_claim_is_left_on_the_pools_connection() {
    try (Database pools = new Database(cluster.inEarnest(database))) {
      String left =
          "select pg_backend_pid() || ' ' || coalesce(current_setting('sanad.claim', true), '')"
              + " || coalesce(current_setting('sanad.mac', true), '') as l";
      var who = new ClaimSigner.Who(ES, "partner:" + ES, CT);
      String during = pools.in(ServingRole.LINK, who, tx -> tx.one(left, r -> r.text("l")));
      String after = pools.in(ServingRole.LINK, tx -> tx.one(left, r -> r.text("l")));
      assertThat(during).contains("link|" + ES);
      assertThat(after).isEqualTo(during.substring(0, during.indexOf(' ') + 1));
    }
  }

  @Test
  void a_temporary_table_shadows_nothing_even_where_one_could_be_made() throws SQLException {
    cluster.superuser(
        database, List.of("grant temporary on database " + database + " to sanad_link"));
    try (Connection link = serving(ServingRole.LINK)) {
      run(
          link,
          "create temp table allowed (kind text, viewer_class uuid, purpose text, class int)");
      run(link, "create temp table key (kind text, base text, clock_moves boolean)");
      run(link, "create temp table version (row bigint, class integer)");
      run(
          link,
          "create function pg_temp.sha256(bytea) returns bytea language sql as $$ select $1 $$");
      run(link, "set search_path = pg_temp, gate, item, pg_catalog");
      link.commit();
      claim(link, ServingRole.LINK, "link", ES, Duration.ZERO);
      assertThat(count(link)).isEqualTo("1");
      claim(link, ServingRole.LINK, "link", FR, Duration.ZERO);
      assertThat(ask(link, "select max(row) from item.version")).isEqualTo("2");
      claim(link, ServingRole.DESK, "link", ES, Duration.ZERO);
      refused(link);
    }
  }

  @Test
  void there_is_no_large_object_and_no_file_to_read() throws SQLException {
    assertThat(
            cluster.ask(
                database,
                "select count(*) from pg_proc where has_function_privilege('sanad_desk', oid, 'execute')"
                    + " and (proname like 'lo\\_%' or proname in ('loread', 'lowrite'))"))
        .as("functions of large objects that a role may call")
        .isEqualTo("0");
    assertThat(cluster.ask(database, "select count(*) from pg_largeobject_metadata"))
        .isEqualTo("0");
    for (ServingRole role : ServingRole.values()) {
      denied(role, "select lo_get(1)", "42501");
      denied(role, "select lo_create(0)", "42501");
      denied(role, "select lo_creat(-1)", "42501");
      denied(role, "select lo_from_bytea(0, 'EXERCISE')", "42501");
      denied(role, "select lo_put(1, 0, 'EXERCISE')", "42501");
      denied(role, "select lo_unlink(1)", "42501");
      denied(role, "select lo_import('/etc/passwd')", "42501");
      denied(role, "select lo_export(1, '/tmp/exercise')", "42501");
      denied(role, "select pg_read_file('PG_VERSION')", "42501");
      denied(role, "select * from pg_largeobject", "42501");
    }
  }

  @Test
  void no_serving_role_changes_what_guards_the_rows() throws SQLException {
    for (ServingRole role : ServingRole.values()) {
      for (String sql :
          List.of(
              "truncate item.version",
              "truncate log.leaf",
              "create trigger spy before insert on item.version for each row"
                  + " execute function suppress_redundant_updates_trigger()",
              "create rule spy as on insert to item.version do instead nothing",
              "create table public.spy (row bigint references item.version (row))",
              "create statistics item.spy on class, row from item.version",
              "create index spy on item.version (row)",
              "alter table item.version disable row level security",
              "alter table item.version no force row level security",
              "drop policy release on item.version",
              "create policy spy on item.version using (true)",
              "alter function gate.classes() security invoker")) {
        denied(role, sql, "42501");
      }
    }
    // Without a grant option PostgreSQL only warns, and grants nothing.
    try (Connection link = serving(ServingRole.LINK)) {
      run(link, "grant select on item.version to public, sanad_task");
      link.commit();
    }
    assertThat(
            cluster.ask(
                database,
                "select has_table_privilege('public', 'item.version', 'select')"
                    + " or has_table_privilege('sanad_task', 'item.version', 'select')"))
        .isEqualTo("f");
  }

  private void denied(ServingRole role, String sql, String state) throws SQLException {
    try (Connection connection = serving(role)) {
      assertThatThrownBy(() -> run(connection, sql))
          .as("%s: %s", role, sql)
          .isInstanceOfSatisfying(
              SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo(state));
    }
  }

  static String allowed(UUID viewer, int releaseClass, String until) {
    return "insert into gate.allowed values ('link', '%s', '%s', %s, '-infinity', '%s')"
        .formatted(viewer, CT, releaseClass, until);
  }

  static String row(int row, int releaseClass) {
    return """
        insert into item.version (row, class, needs, originator, type, id, version, modified, spec_version, newest,
          shared, by_creator, version_key, object_key, reference, restriction, approvals, valid_from,
          review_by, destroy_after, stored_at, bytes, words, names, carries, object)
        values (%1$d, %2$d, '{}', gen_random_uuid(), 'location', gen_random_uuid(), '', '-infinity', '2.1', true, false,
          true, gen_random_uuid(), gen_random_uuid(), '', '', '', '-infinity', 'infinity', 'infinity', now(), 2, '{}',
          '{}', '{}', '{}')
        """
        .formatted(row, releaseClass);
  }

  private Connection serving(ServingRole role) throws SQLException {
    Connection connection = cluster.serving(database, role);
    connection.setAutoCommit(false);
    return connection;
  }

  /// Claims with the key of `kind`'s file, at an instant so far from the server's.
  private void claim(
      Connection connection, ServingRole key, String kind, UUID viewer, Duration away)
      throws SQLException {
    connection.rollback();
    long start = began(connection);
    String pid = ask(connection, "select pg_backend_pid()");
    set(
        connection,
        new ClaimSigner(kind, cluster.secretFolder().claimKey(key.kind()))
            .sign(
                new ClaimSigner.Who(viewer, "partner:" + viewer, CT),
                Integer.parseInt(pid),
                start,
                start,
                Instant.EPOCH.plusNanos(start * 1_000).plus(away)));
  }

  static long began(Connection connection) throws SQLException {
    return Long.parseLong(
        ask(connection, "select (extract(epoch from transaction_timestamp()) * 1000000)::bigint"));
  }

  static void set(Connection connection, ClaimSigner.Signed signed) throws SQLException {
    run(
        connection,
        "select set_config('sanad.claim', '%s', true), set_config('sanad.mac', '%s', true)"
            .formatted(signed.claim(), signed.mac()));
  }

  static void refused(Connection connection) throws SQLException {
    assertThatThrownBy(() -> count(connection))
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("28000"));
    connection.rollback();
  }

  static String count(Connection connection) throws SQLException {
    return ask(connection, "select count(*) from item.version");
  }

  static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
