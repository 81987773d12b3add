package sanad.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sanad.postgres.embedded.EmbeddedPostgres;
import sanad.postgres.embedded.EmbeddedSettings;

/// One scratch cluster for all tests of this JVM, emptied for each.
final class TestCluster {
  static final SecureRandom RANDOM = new SecureRandom();
  private static final TestCluster ONE = new TestCluster();

  private final EmbeddedPostgres server;

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
      DatabasePlan plan = DatabasePlan.of(secrets(), RANDOM);
      server.runAsSuperuser(plan.statements());
      server.runAsSuperuser(plan.asSuperuser());
      try (Database database = new Database(settings(InstantSource.system()))) {
        database.migrate();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static TestCluster emptied() {
    ONE.superuser(
        "truncate gate.viewer_class, gate.known_class, gate.class_group, gate.known_collection, gate.allowed,"
            + " gate.key, item.class, item.version, item.reference, work.report, work.draft, work.quarantine,"
            + " journal.collection, journal.line, journal.fetched, journal.post, register.node, register.item_state,"
            + " register.party, register.membership, register.agreement, register.link, register.release,"
            + " register.officer, register.sign_in, register.credential, register.failure, log.leaf, sched.opening"
            + " restart identity");
    return ONE;
  }

  EmbeddedPostgres server() {
    return server;
  }

  void superuser(String... statements) {
    try {
      server.runAsSuperuser(List.of(statements));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  StoreSettings settings(InstantSource clock) {
    return new StoreSettings(
        server.jdbcUrl(), secrets(), clock, RANDOM, StoreSettings.Time.MOVABLE);
  }

  StoreSettings inEarnest() {
    return new StoreSettings(
        server.jdbcUrl(),
        secrets(),
        InstantSource.system(),
        RANDOM,
        StoreSettings.Time.OF_THE_WORLD);
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
