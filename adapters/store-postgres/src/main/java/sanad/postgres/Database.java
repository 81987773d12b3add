package sanad.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;
import sanad.store.StoreUnavailable;

/// The pools, one per serving role, and the only place where a transaction gets its claim.
///
/// Thread-safe.
final class Database implements AutoCloseable {
  static final UUID NOBODY = new UUID(0, 0);
  private static final String MOVABLE = "-movable";
  private static final Duration FURTHEST_APART = Duration.ofSeconds(5);

  private final StoreSettings settings;
  private final SecretFolder secrets;
  private final Map<ServingRole, HikariDataSource> pools = new EnumMap<>(ServingRole.class);
  private final Map<ServingRole, ClaimSigner> signers = new EnumMap<>(ServingRole.class);
  private final Pulse pulse;
  private final Places places;

  Database(StoreSettings settings) {
    this.settings = settings;
    this.secrets = new SecretFolder(settings.secrets(), settings.random());
    for (ServingRole role : ServingRole.values()) {
      pools.put(role, pool(role));
      signers.put(role, new ClaimSigner(kind(role), secrets.claimKey(kind(role))));
    }
    this.places = Places.of(secrets.claimKey("places"), settings.random());
    this.pulse = new Pulse(probe());
    pulse.start();
  }

  /// Brings the schema to the newest version.
  void migrate() {
    try {
      Flyway flyway = migrations().load();
      requireNoLater(flyway);
      flyway.migrate();
    } catch (FlywayException failed) {
      throw new StoreUnavailable(sentence(failed), failed);
    }
  }

  /// An older node would write rows that a newer one made otherwise.
  private static void requireNoLater(Flyway flyway) {
    for (MigrationInfo applied : flyway.info().applied()) {
      if (applied.getState() == MigrationState.FUTURE_SUCCESS
          || applied.getState() == MigrationState.FUTURE_FAILED) {
        throw new StoreUnavailable(
            "SANAD-STORE-010: a later version of the node has changed this database (step "
                + applied.getVersion()
                + "); start that version, or restore the copy that was made before it",
            new IllegalStateException("later"));
      }
    }
  }

  /// What an operator can do about it; the states are those of SQL.
  private String sentence(FlywayException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        String at = settings.jdbcUrl().replaceFirst("[?].*", "");
        return switch (sql.getSQLState().substring(0, 2)) {
          case "08" ->
              "SANAD-STORE-006: no database answers at " + at + "; start it, or mend database.url";
          case "28" ->
              "SANAD-STORE-007: the database at "
                  + at
                  + " does not let this node in; run the plan of this very data folder (sanad db plan --data DIR)";
          case "3D" ->
              "SANAD-STORE-008: there is no such database at "
                  + at
                  + "; make it, and run the plan in it";
          case "42" ->
              "SANAD-STORE-009: the database at "
                  + at
                  + " refuses the node's own tables; run the plan in it (sanad db plan --data DIR)";
          default ->
              "SANAD-STORE-003: the database cannot be brought to this version, state "
                  + sql.getSQLState();
        };
      }
    }
    return "SANAD-STORE-003: the database cannot be brought to this version: "
        + failed.getClass().getSimpleName();
  }

  /// All of them, in their order.
  FluentConfiguration migrations() {
    return Flyway.configure()
        .dataSource(migrator())
        .locations("classpath:db/migration")
        .javaMigrations(new WordsMigration())
        .defaultSchema("migration")
        .createSchemas(true)
        .placeholderReplacement(false);
  }

  /// A claim is refused beyond five seconds from the server's time, and does not say why.
  void requireOneTime() {
    long apart =
        in(
            ServingRole.REGISTER,
            tx ->
                tx.one(
                    "select abs(extract(epoch from clock_timestamp() - ?))::bigint as apart",
                    r -> r.number("apart"),
                    now()));
    if (apart >= FURTHEST_APART.toSeconds()) {
      throw new StoreUnavailable(
          "SANAD-STORE-011: the clocks of this machine and of its database are "
              + apart
              + " seconds apart; set both by one source of time",
          new IllegalStateException("clock"));
    }
  }

  /// Gives the gate the keys of this folder; a copied data folder brings its own.
  void loadKeys() {
    in(
        ServingRole.REGISTER,
        tx -> {
          for (ServingRole role : ServingRole.values()) {
            byte[] key = secrets.claimKey(kind(role));
            tx.call(
                "select gate.load_key(?, ?, ?::name, ?, ?, ?)",
                kind(role),
                role.kind(),
                role.login(),
                ClaimSigner.pad(key, 0x36),
                ClaimSigner.pad(key, 0x5c),
                settings.time() == StoreSettings.Time.MOVABLE);
          }
          return true;
        });
  }

  /// Runs without a claim: for keys and the catalog, which need none.
  <T> T in(ServingRole role, Function<Tx, T> work) {
    try (Tx tx = new Tx(connection(role), now(), pulse, places, Optional.empty())) {
      T answer = work.apply(tx);
      tx.commit();
      return answer;
    }
  }

  /// Runs one transaction under a claim and commits it.
  <T> T in(ServingRole role, ClaimSigner.Who who, Function<Tx, T> work) {
    try (Tx tx = begin(role, who)) {
      T answer = work.apply(tx);
      tx.commit();
      return answer;
    }
  }

  /// Begins a transaction under a claim.
  Tx begin(ServingRole role, ClaimSigner.Who who) {
    Connection connection = connection(role);
    // not before: a connection may be waited for as long as a claim's instant may be old
    Instant at = now();
    try {
      ClaimSigner.Begun begun =
          begun(connection, Objects.requireNonNull(signers.get(role)), who, at);
      return new Tx(connection, at, pulse, places, Optional.of(begun));
    } catch (SQLException failed) {
      pulse.ended(connection);
      try (connection) {
        throw Tx.unavailable(failed);
      } catch (SQLException gone) {
        throw Tx.unavailable(gone);
      }
    }
  }

  /// A task of the node itself.
  static ClaimSigner.Who task(String name) {
    return new ClaimSigner.Who(NOBODY, "task:" + name, "administration");
  }

  /// Seals and opens the places of pages.
  Places places() {
    return places;
  }

  Instant now() {
    return settings.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private String kind(ServingRole role) {
    return settings.time() == StoreSettings.Time.MOVABLE ? role.kind() + MOVABLE : role.kind();
  }

  private Connection connection(ServingRole role) {
    pulse.requireAlive();
    try {
      Connection connection = Objects.requireNonNull(pools.get(role)).getConnection();
      pulse.began(connection);
      return connection;
    } catch (SQLException failed) {
      pulse.suspect();
      throw new StoreUnavailable("SANAD-STORE-001: the database does not answer", failed);
    }
  }

  /// Begins the transaction, whose start is part of the claim.
  private static ClaimSigner.Begun begun(
      Connection connection, ClaimSigner signer, ClaimSigner.Who who, Instant at)
      throws SQLException {
    try (PreparedStatement ask =
            connection.prepareStatement(
                "select pg_backend_pid(),"
                    + " (extract(epoch from transaction_timestamp()) * 1000000)::bigint");
        ResultSet told = ask.executeQuery()) {
      told.next();
      return new ClaimSigner.Begun(
          signer, who, told.getInt(1), told.getLong(2), at, System.nanoTime());
    }
  }

  private HikariDataSource pool(ServingRole role) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source(role));
    config.setPoolName(role.login());
    config.setAutoCommit(false);
    config.setMaximumPoolSize(role.connections());
    // Idle servers' processes cost memory; only officers' reads keep one warm.
    config.setMinimumIdle(role == ServingRole.DESK || role == ServingRole.REGISTER ? 1 : 0);
    config.setIdleTimeout(30_000);
    config.setConnectionTimeout(5_000);
    config.setValidationTimeout(2_000);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /// For what takes as long as there are rows, while the connection that keeps the history waits in
  /// its transaction; a server that went away is noticed by the keep-alive.
  DataSource migrator() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    identify(source, DatabasePlan.migrator());
    source.setConnectTimeout(3);
    source.setTcpKeepAlive(true);
    source.setOptions("-c idle_in_transaction_session_timeout=0 -c statement_timeout=0");
    return source;
  }

  private DataSource source(ServingRole role) {
    PGSimpleDataSource source = new ReturningServer();
    identify(source, role.login());
    if (role == ServingRole.LINK) {
      // A partner's few statements have one good plan each. With many rows the server would hope
      // for a better one each time, and take longer to make it than to answer.
      source.setOptions("-c plan_cache_mode=force_generic_plan");
    }
    source.setConnectTimeout(3);
    // Longer than any statement's own timeout; a frozen server is noticed by its pulse long before.
    source.setSocketTimeout(40);
    // Statements are few and used again and again; values never stand in their text.
    source.setPrepareThreshold(3);
    // Texts too: as text the server measures each before it sends it, a byte at a time.
    source.setBinaryTransferEnable("UUID_ARRAY,TIMESTAMPTZ_ARRAY,TEXT");
    return source;
  }

  /// Connections that only ask for a sign of life.
  private DataSource probe() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    identify(source, ServingRole.TASK.login());
    source.setConnectTimeout((int) Pulse.SILENCE.toSeconds());
    source.setSocketTimeout((int) Pulse.SILENCE.toSeconds());
    return source;
  }

  private void identify(PGSimpleDataSource source, String login) {
    source.setUrl(settings.jdbcUrl());
    source.setUser(login);
    source.setPassword(secrets.password(login));
    source.setApplicationName(login);
    // a detail holds the values of the row
    source.setLogServerErrorDetail(false);
  }

  @Override
  public void close() {
    pulse.close();
    pools.values().forEach(HikariDataSource::close);
  }
}
