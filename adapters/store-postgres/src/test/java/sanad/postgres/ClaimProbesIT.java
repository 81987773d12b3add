package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.postgres.GateProbesIT.ask;
import static sanad.postgres.GateProbesIT.began;
import static sanad.postgres.GateProbesIT.count;
import static sanad.postgres.GateProbesIT.refused;
import static sanad.postgres.GateProbesIT.set;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the gate answers to a claim, asked by the roles that serve: each part of a claim, and each
/// end of a permission, by itself.
///
/// **Source:** reliability.md 3.2; decisions 14, 16.
class ClaimProbesIT {
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
            "insert into gate.known_class (key) values ('\\x01')",
            viewer("link", ES, false, false),
            viewer("link", FR, false, false),
            GateProbesIT.allowed(ES, 1, "infinity"),
            GateProbesIT.row(1, 1)));
  }

  @AfterEach
  void drop() {
    cluster.drop(database);
  }

  private static String viewer(String kind, UUID id, boolean content, boolean audit) {
    return "insert into gate.viewer_class values ('%s', '%s', '%s', %s, %s, '')"
        .formatted(kind, id, FR, content, audit);
  }

  private Connection serving(ServingRole role) throws SQLException {
    Connection connection = cluster.serving(database, role);
    connection.setAutoCommit(false);
    return connection;
  }

  @Test
  void a_claim_lasts_a_minute_in_one_transaction_of_one_connection() throws SQLException {
    try (Connection link = serving(ServingRole.LINK)) {
      claim(link, 0, 0, Duration.ofSeconds(-30));
      assertThat(count(link)).isEqualTo("1");
      claim(link, 0, 0, Duration.ofSeconds(-61));
      refused(link);
      claim(link, 1, 0, Duration.ZERO);
      refused(link);
      claim(link, 0, -1, Duration.ZERO);
      refused(link);
    }
  }

  /// Claims ES's classes with one thing that is not as it is.
  ///
  /// @param backend how far from the connection's own
  /// @param start how many microseconds from the transaction's
  /// @param signed when, seen from the start
  private void claim(Connection link, int backend, long start, Duration signed)
      throws SQLException {
    link.rollback();
    long began = began(link);
    sign(link, ServingRole.LINK, ES, backend, began + start, began + signed.toNanos() / 1_000);
  }

  private void claim(Connection connection, ServingRole role, UUID viewer) throws SQLException {
    connection.rollback();
    long began = began(connection);
    sign(connection, role, viewer, 0, began, began);
  }

  private void sign(
      Connection connection, ServingRole role, UUID viewer, int backend, long start, long signed)
      throws SQLException {
    set(
        connection,
        new ClaimSigner(role.kind(), cluster.secretFolder().claimKey(role.kind()))
            .sign(
                new ClaimSigner.Who(viewer, "partner:" + viewer, CT),
                Integer.parseInt(ask(connection, "select pg_backend_pid()")) + backend,
                start,
                signed,
                Instant.EPOCH.plusNanos(start * 1_000)));
  }

  @Test
  void a_permission_holds_from_its_first_instant_and_not_at_its_last() throws SQLException {
    try (Connection link = serving(ServingRole.LINK)) {
      assertThat(countAtStart(link, "valid_from = %s")).isEqualTo("1");
      assertThat(countAtStart(link, "valid_from = %s + interval '1 microsecond'")).isEqualTo("0");
      assertThat(
              countAtStart(
                  link, "valid_from = '-infinity', valid_until = %s + interval '1 microsecond'"))
          .isEqualTo("1");
      assertThat(countAtStart(link, "valid_until = %s")).isEqualTo("0");
    }
  }

  /// What ES sees at the start of a transaction, where its permission's times lie about that.
  private String countAtStart(Connection link, String times) throws SQLException {
    link.rollback();
    long start = began(link);
    String instant = "(timestamptz 'epoch' + %d * interval '1 microsecond')".formatted(start);
    cluster.superuser(
        database,
        List.of(
            "update gate.allowed set %s where viewer_class = '%s'"
                .formatted(times.formatted(instant), ES)));
    sign(link, ServingRole.LINK, ES, 0, start, start);
    return count(link);
  }

  @Test
  void a_partner_has_its_own_collections_alone() throws SQLException {
    UUID own = new UUID(5, 1);
    cluster.superuser(
        database,
        List.of("insert into gate.known_collection values ('%s', '%s')".formatted(own, ES)));
    try (Connection link = serving(ServingRole.LINK)) {
      claim(link, ServingRole.LINK, ES);
      assertThat(ask(link, "select gate.collections()")).isEqualTo("{" + own + "}");
      claim(link, ServingRole.LINK, FR);
      assertThat(ask(link, "select gate.collections()")).isEqualTo("{}");
    }
  }

  @Test
  void the_auditors_role_opens_the_log_to_auditors_and_nothing_else() throws SQLException {
    UUID auditor = new UUID(4, 1);
    UUID clerk = new UUID(4, 2);
    cluster.superuser(
        database,
        List.of(
            "insert into gate.known_collection values ('%s', '%s')".formatted(new UUID(5, 1), ES),
            viewer("audit", auditor, false, true),
            viewer("audit", clerk, false, false),
            "insert into log.leaf (at, viewer, purpose, code, kind, objects, recipients,"
                + " justification) values (now(), '', '', 'exercise', '', '{}', '{}', '')"));
    String seen = "select count(*) from log.leaf where code = 'exercise'";
    try (Connection audit = serving(ServingRole.AUDIT)) {
      claim(audit, ServingRole.AUDIT, auditor);
      assertThat(ask(audit, seen)).isEqualTo("1");
      assertThat(ask(audit, "select gate.collections()")).isEqualTo("{}");
      claim(audit, ServingRole.AUDIT, clerk);
      assertThat(ask(audit, seen)).isEqualTo("0");
      audit.rollback();
      assertThat(ask(audit, seen)).as("no claim").isEqualTo("0");
    }
  }

  @Test
  void the_workbench_is_open_to_content_roles_alone() throws SQLException {
    UUID analyst = new UUID(6, 1);
    UUID administrator = new UUID(6, 2);
    cluster.superuser(
        database,
        List.of(viewer("desk", analyst, true, false), viewer("desk", administrator, false, false)));
    try (Connection desk = serving(ServingRole.DESK)) {
      claim(desk, ServingRole.DESK, analyst);
      assertThat(ask(desk, "select gate.works()")).isEqualTo("t");
      claim(desk, ServingRole.DESK, administrator);
      assertThat(ask(desk, "select gate.works()")).isEqualTo("f");
    }
  }
}
