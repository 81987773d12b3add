package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/// The probes of the release barrier, connected as the roles that serve, in both plan modes.
///
/// **Source:** reliability.md 3.1, 3.2; decision 16.
class GateProbesIT {
  private static final UUID ES = new UUID(1, 1);
  private static final UUID FR = new UUID(2, 2);
  private static final String CT = "ct-investigation";

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
          "select set_config('sanad.claim', 'link|x', false), set_config('sanad.mac', '00', false)");
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
  void an_expired_claim_is_refused() throws SQLException {
    try (Connection link = serving(ServingRole.LINK)) {
      String start =
          ask(link, "select (extract(epoch from transaction_timestamp()) * 1000000)::bigint");
      String pid = ask(link, "select pg_backend_pid()");
      ClaimSigner.Signed signed =
          new ClaimSigner("link", cluster.secretFolder().claimKey("link"))
              .sign(
                  new ClaimSigner.Who(ES, "partner:" + ES, CT),
                  Integer.parseInt(pid),
                  Long.parseLong(start) - 61_000_000,
                  Instant.EPOCH.plusNanos(Long.parseLong(start) * 1_000));
      set(link, signed);
      refused(link);
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
              "insert into log.leaf (at, viewer, purpose, code, kind, objects, recipients, justification)"
                  + " values (now(), '', '', '', '', '{}', '{}', '')",
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
    try (Connection link = serving(ServingRole.LINK)) {
      run(link, "set row_security = off");
      assertThatThrownBy(() -> count(link)).isInstanceOf(SQLException.class);
    }
  }

  private String allowed(UUID viewer, int releaseClass, String until) {
    return "insert into gate.allowed values ('link', '%s', '%s', %d, '-infinity', '%s')"
        .formatted(viewer, CT, releaseClass, until);
  }

  private static String row(int row, int releaseClass) {
    return """
        insert into item.version (row, class, needs, originator, type, id, version, modified, spec_version, newest,
          shared, by_creator, version_key, object_key, line_key, reference, restriction, approvals, valid_from,
          review_by, destroy_after, stored_at, bytes, words, object)
        values (%1$d, %2$d, '{}', gen_random_uuid(), 'location', gen_random_uuid(), '', '-infinity', '2.1', true, false,
          true, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', '', '', '-infinity', 'infinity',
          'infinity', now(), 2, '', '{}')
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
    String start =
        ask(connection, "select (extract(epoch from transaction_timestamp()) * 1000000)::bigint");
    String pid = ask(connection, "select pg_backend_pid()");
    set(
        connection,
        new ClaimSigner(kind, cluster.secretFolder().claimKey(key.kind()))
            .sign(
                new ClaimSigner.Who(viewer, "partner:" + viewer, CT),
                Integer.parseInt(pid),
                Long.parseLong(start),
                Instant.EPOCH.plusNanos(Long.parseLong(start) * 1_000).plus(away)));
  }

  private static void set(Connection connection, ClaimSigner.Signed signed) throws SQLException {
    run(
        connection,
        "select set_config('sanad.claim', '%s', true), set_config('sanad.mac', '%s', true)"
            .formatted(signed.claim(), signed.mac()));
  }

  private static void refused(Connection connection) throws SQLException {
    assertThatThrownBy(() -> count(connection))
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("28000"));
    connection.rollback();
  }

  private static String count(Connection connection) throws SQLException {
    return ask(connection, "select count(*) from item.version");
  }

  private static String ask(Connection connection, String sql) throws SQLException {
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
