package sanad.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import sanad.postgres.embedded.EmbeddedPostgres;
import sanad.postgres.embedded.EmbeddedSettings;

/// One scratch cluster for all tests of this JVM, with a migrated database to copy for each.
final class TestCluster {
  static final SecureRandom RANDOM = new SecureRandom();
  static final TestCluster ONE = new TestCluster();

  private final EmbeddedPostgres server;
  private final DatabasePlan plan;
  private final AtomicInteger copies = new AtomicInteger();

  private TestCluster() {
    try {
      Path room = Files.createTempDirectory("sanad-store");
      Files.setPosixFilePermissions(room, PosixFilePermissions.fromString("rwxr-xr-x"));
      server =
          EmbeddedPostgres.start(
              EmbeddedSettings.in(room.resolve("node"))
                  .withServers(Path.of(System.getProperty("java.io.tmpdir"), "sanad-test-servers"))
                  .asScratch(),
              RANDOM);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(room)));
      plan = DatabasePlan.of(secrets(), RANDOM);
      server.runAsSuperuser(plan.statements());
      server.runAsSuperuser(plan.asSuperuser());
      try (Database database = new Database(settings("sanad", InstantSource.system()))) {
        database.migrate();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// A new, migrated, empty database. @return its name
  String copy() {
    String name = "copy_" + copies.incrementAndGet();
    superuser("postgres", List.of("create database " + name + " template sanad"));
    superuser(name, plan.statements());
    superuser(name, plan.asSuperuser());
    return name;
  }

  void drop(String name) {
    superuser("postgres", List.of("drop database " + name + " with (force)"));
  }

  EmbeddedPostgres server() {
    return server;
  }

  void superuser(String database, List<String> statements) {
    try (Connection connection = superuser(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  String ask(String database, String sql) {
    try (Connection connection = superuser(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  Connection superuser(String database) throws SQLException {
    try {
      return DriverManager.getConnection(
          url(database), "sanad_super", Files.readString(server.folder().resolve("superuser")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// A connection of a serving role, as the store's own pool has it.
  Connection serving(String database, ServingRole role) throws SQLException {
    return DriverManager.getConnection(
        url(database), role.login(), new SecretFolder(secrets(), RANDOM).password(role.login()));
  }

  SecretFolder secretFolder() {
    return new SecretFolder(secrets(), RANDOM);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
  }

  StoreSettings settings(String database, InstantSource clock) {
    return new StoreSettings(url(database), secrets(), clock, RANDOM, StoreSettings.Time.MOVABLE);
  }

  StoreSettings inEarnest(String database) {
    return new StoreSettings(
        url(database), secrets(), InstantSource.system(), RANDOM, StoreSettings.Time.OF_THE_WORLD);
  }

  private Path secrets() {
    return server.folder().resolve("secrets");
  }

  private void end(Path room) {
    server.close();
    try (Stream<Path> files = Files.walk(room)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
