package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.handling.Viewer;
import sanad.postgres.embedded.EmbeddedPostgres;
import sanad.postgres.embedded.EmbeddedSettings;
import sanad.stix.StixId;
import sanad.store.Held;
import sanad.store.Store;
import sanad.store.StoreUnavailable;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;
import sanad.testkit.contract.StoreUnderTest;

/// An agency's own server, on which no superuser ever did anything for the node: its administrator
/// may create roles and owns the database, and ran the plan but for the superuser's statement.
///
/// **Source:** decision 23; reliability.md 3.3.
class OwnServerIT {
  private static final String OWNER = "exercise_dba";

  @TempDir private Path room = Path.of("");
  private Optional<EmbeddedPostgres> server = Optional.empty();

  @BeforeEach
  void start() throws IOException, SQLException {
    Files.setPosixFilePermissions(room, PosixFilePermissions.fromString("rwxr-xr-x"));
    EmbeddedPostgres started =
        EmbeddedPostgres.start(
            EmbeddedSettings.in(room.resolve("server"))
                .withServers(Path.of(System.getProperty("java.io.tmpdir"), "sanad-test-servers"))
                .asScratch(),
            TestCluster.RANDOM);
    server = Optional.of(started);
    started.runAsSuperuser(
        List.of(
            "create role " + OWNER + " login createrole password 'exercise'",
            "alter database " + EmbeddedPostgres.DATABASE + " owner to " + OWNER));
    try (Connection owner = DriverManager.getConnection(url(), OWNER, "exercise");
        Statement statement = owner.createStatement()) {
      // Twice, as a DBA does who is not sure.
      for (int turn = 0; turn < 2; turn++) {
        for (String sql : DatabasePlan.of(secrets(), TestCluster.RANDOM).statements()) {
          statement.execute(sql);
        }
      }
    }
  }

  @AfterEach
  void stop() {
    server.ifPresent(EmbeddedPostgres::close);
  }

  @Test
  void a_node_in_earnest_opens_on_it_and_finds_nothing_amiss() {
    try (NodeDatabase node =
        NodeDatabase.own(url(), secrets(), InstantSource.system(), TestCluster.RANDOM)) {
      assertThat(node.store().check()).isEmpty();
      assertThat(node.store().searchesByIndex()).isFalse();
      assertThat(node.disk()).isEmpty();
    }
  }

  @Test
  void objects_are_put_and_found_by_their_words_without_the_index() {
    try (var under = new OnOwnServer()) {
      var exercise = new Exercise(under, Cast.DEMO_MA);
      exercise.found();
      exercise.put(Exercise.place(1, "مخبأ (تمرين)"), new HandlingBuilder().build());
      exercise.put(
          Exercise.place(2, "EXERCISE dépôt"), new HandlingBuilder().to(Cast.DEMO_FR).build());
      var partner = Cast.partner(Cast.DEMO_ES);
      assertThat(found(exercise, partner, "المخبأ")).containsExactly(Exercise.id("location", 1));
      assertThat(found(exercise, partner, "depot")).isEmpty();
      assertThat(found(exercise, exercise.analyst(), "depot"))
          .containsExactly(Exercise.id("location", 2));
      assertThat(under.store.searchesByIndex()).isFalse();
    }
  }

  @Test
  void no_role_of_the_node_is_a_superuser_or_passes_over_row_security() throws SQLException {
    try (var under = new OnOwnServer();
        Connection owner = DriverManager.getConnection(url(), OWNER, "exercise");
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*), count(*) filter (where rolsuper or rolbypassrls or rolcreaterole"
                    + " or rolcreatedb or rolreplication) from pg_roles"
                    + " where rolname like 'sanad\\_%' and rolname <> 'sanad_super'")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(3 + ServingRole.values().length);
      assertThat(row.getInt(2)).isZero();
      assertThat(under.store.check()).isEmpty();
    }
  }

  @Test
  void a_database_that_does_not_let_the_node_in_is_told_in_a_sentence() {
    var strangers = room.resolve("other-secrets");
    refused(url(), strangers, "SANAD-STORE-007");
    refused(url() + "_absent", secrets(), "SANAD-STORE-008");
    refused("jdbc:postgresql://127.0.0.1:1/sanad", secrets(), "SANAD-STORE-006");
  }

  /// Each claim would be refused, and nothing said why.
  @Test
  void a_clock_that_differs_from_the_servers_is_told_in_a_sentence() {
    InstantSource ahead = () -> InstantSource.system().instant().plusSeconds(30);
    refused(url(), secrets(), ahead, "SANAD-STORE-011");
  }

  private static void refused(String url, Path secrets, String code) {
    refused(url, secrets, InstantSource.system(), code);
  }

  private static void refused(String url, Path secrets, InstantSource clock, String code) {
    assertThatThrownBy(() -> NodeDatabase.own(url, secrets, clock, TestCluster.RANDOM))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageStartingWith(code)
        .hasMessageNotContaining("\n");
  }

  private static List<StixId> found(Exercise exercise, Viewer viewer, String words) {
    return exercise.rows(
        viewer,
        s -> s.items().search(words, 10, Optional.empty()).rows().stream().map(Held::id).toList());
  }

  /// By its port, as a server elsewhere is reached.
  private String url() {
    return server.orElseThrow().jdbcUrl().replaceFirst("[?].*", "");
  }

  private Path secrets() {
    return room.resolve("secrets");
  }

  /// The exercise stands still at its own instant.
  private final class OnOwnServer implements StoreUnderTest {
    final PostgresStore store =
        PostgresStore.open(
            new StoreSettings(
                url(), secrets(), () -> Cast.NOW, TestCluster.RANDOM, StoreSettings.Time.MOVABLE));

    @Override
    public Store store() {
      return store;
    }

    @Override
    public Instant now() {
      return Cast.NOW;
    }

    @Override
    public void moveTo(Instant instant) {
      throw new IllegalStateException("this clock stands still");
    }

    @Override
    public void settle() {
      store.openDue();
      store.sequenceLog();
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
